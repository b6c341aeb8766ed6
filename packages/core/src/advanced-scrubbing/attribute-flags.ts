import { autoAttributes, manualAttributes, neverAttributes } from './attribute-flags.generated.ts';
import type { Flag } from './selector/match.ts';

/** What `@sentry/conventions` says of an attribute: `applyScrubbing`. */
export type AttributeScrubbing = 'auto' | 'manual' | 'never';

/** Says how an attribute is scrubbed; undefined where it is not known. */
export type AttributeFlags = (name: string) => AttributeScrubbing | undefined;

const flags: Readonly<Record<AttributeScrubbing, Flag>> = { auto: 'true', manual: 'maybe', never: 'false' };

/** Reads the table once. A part of a name that the conventions leave open, such as `http.request.header.<key>`, is any text. */
export function attributeConventions(): AttributeFlags {
  const exact = new Map<string, AttributeScrubbing>();
  const open: (readonly [before: string, after: string, scrubbing: AttributeScrubbing])[] = [];
  const tables = { auto: autoAttributes, manual: manualAttributes, never: neverAttributes } as const;
  for (const scrubbing of ['auto', 'manual', 'never'] as const)
    for (const name of tables[scrubbing].trim().split('\n')) {
      const [before = '', after] = name.split('<key>');
      if (after === undefined) exact.set(name, scrubbing);
      else open.push([before, after, scrubbing]);
    }
  return (name) =>
    exact.get(name) ??
    open.find(
      ([before, after]) => name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length,
    )?.[2];
}

/** The flag of an attribute; one that nobody knows is always scrubbed. */
export function attributeFlag(name: string, known: AttributeFlags): Flag {
  return flags[known(name) ?? 'auto'];
}

/** The flag of an entry of a span's data, where even what is never scrubbed as an attribute may be named by a rule. */
export function spanDataFlag(name: string, known: AttributeFlags): Flag {
  return attributeFlag(name, known) === 'true' ? 'true' : 'maybe';
}
