/** How files of images begin that pages make or show, in bytes from a place on: PNG, JPEG, GIF, WebP, AVIF. */
const beginnings: readonly { readonly at: number; readonly bytes: readonly number[] }[] = [
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { at: 0, bytes: [0xff, 0xd8, 0xff] },
  { at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { at: 4, bytes: [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66] },
];

/** Whether bytes are an image, by how they begin. */
export function isImage(payload: unknown): payload is Uint8Array {
  return (
    payload instanceof Uint8Array && beginnings.some(({ at, bytes }) => bytes.every((byte, next) => payload[at + next] === byte))
  );
}
