/** Throws an error, with properties of its own where a handler's status depends on them. */
export function fail(message: string, properties: object = {}): never {
  throw Object.assign(new Error(message), properties);
}
