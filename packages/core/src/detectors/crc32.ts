/** The cyclic redundancy check of a text of ASCII, of 32 bits (ISO/IEC 8802-3, 3.2.9), as in gzip. */
export function crc32(text: string): number {
  let check = -1;
  for (let at = 0; at < text.length; at += 1) {
    check ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit += 1) check = (check >>> 1) ^ (check & 1 ? 0xedb88320 : 0);
  }
  return ~check >>> 0;
}
