/** Which of some names `--only` asks for, in their own order. Throws an Error that says which there are. */
export function askedNames<T extends string>(
  names: readonly T[],
  only: string | undefined,
  { usual = names }: { readonly usual?: readonly T[] } = {},
): readonly T[] {
  if (only === undefined) return usual;
  const asked: readonly string[] = only.split(',');
  const unknown = asked.find((name) => !names.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`--only knows ${names.join(', ')}, and not ${unknown}.`);
  return names.filter((name) => asked.includes(name));
}
