function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy of a value with the keys of each object in the order that is asked for. */
function rebuilt(value: unknown, order: (keys: readonly string[]) => readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((element) => rebuilt(element, order));
  if (!isObject(value)) return value;
  return Object.fromEntries(order(Object.keys(value)).map((key) => [key, rebuilt(value[key], order)]));
}

function objectOf(value: unknown): object {
  return isObject(value) ? value : {};
}

/** A copy of an event that a rule may spoil. */
export function copied(event: object): object {
  return objectOf(rebuilt(event, (keys) => keys));
}

/** Copies of an event that differ in the order of their keys alone. */
export function inOtherOrder(event: object): readonly object[] {
  const orders: readonly ((keys: readonly string[]) => readonly string[])[] = [
    (keys) => [...keys].reverse(),
    (keys) => [...keys].sort(),
    (keys) => [...keys].sort().reverse(),
    (keys) => [...keys.slice(1), ...keys.slice(0, 1)],
  ];
  return orders.map((order) => objectOf(rebuilt(event, order)));
}

/** The texts of an event that people and programs write at any length. */
const long: ReadonlySet<string> = new Set(['message', 'value', 'formatted']);

/** A copy of an event whose messages go on, each over and over again, up to a length. */
export function stretched(event: object, length: number): object {
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return long.has(key) ? value.repeat(Math.ceil(length / Math.max(1, value.length))) : value;
    if (Array.isArray(value)) return value.map((element) => visit(element, key));
    return isObject(value) ? Object.fromEntries(Object.keys(value).map((name) => [name, visit(value[name], name)])) : value;
  };
  return objectOf(visit(event, ''));
}
