/** What the settings and secrets of a Worker say. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The variables that workerd shows before an invocation: none where `nodejs_compat` is dated before 2025-04-01. */
export function variablesAtStart(): Variables {
  return { ...globalThis.process?.env };
}

/** The variables among the bindings of an invocation, beside those that were there at the start. */
export function variablesOf(bindings: unknown): Variables {
  const own = typeof bindings === 'object' && bindings !== null ? Object.entries(bindings) : [];
  const texts = own.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { ...variablesAtStart(), ...Object.fromEntries(texts) };
}
