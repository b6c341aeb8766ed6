/** One vector, as its file has it. */
export type Vector = Readonly<Record<string, unknown>>;

/** What the engine makes of a vector, to be compared with `expected`. */
export type Kind = (vector: Vector) => unknown;

export function recordOf(value: unknown): Vector {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
