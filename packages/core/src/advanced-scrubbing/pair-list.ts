/** Whether a list is not empty and made of pairs that each begin with a text; it is then read as an object. */
export function isPairList(list: unknown): list is readonly (readonly [string, unknown])[] {
  return (
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((pair: unknown) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string')
  );
}
