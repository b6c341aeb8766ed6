import { kindOf, refusal } from '../refusal.ts';
import { propertyOf } from '../sentry.ts';

/** What a setting or an option has to be. */
export type ExpectedKind = 'a function' | 'a list of texts' | 'true or false';

function isKind(value: unknown, kind: ExpectedKind): boolean {
  if (kind === 'a function') return typeof value === 'function';
  if (kind === 'true or false') return typeof value === 'boolean';
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** Refuses what is no object, and what stands in it under a name that expects another kind: a switch that is none protects nobody. */
export function refuseOtherKinds(place: string, given: unknown, expected: Readonly<Record<string, ExpectedKind>>): void {
  if (kindOf(given) !== 'an object')
    throw refusal(place, `${kindOf(given)} where an object belongs`, 'Give it an object, parsed where it is JSON.');
  for (const [name, kind] of Object.entries(expected)) {
    const value = propertyOf(given, name);
    if (value === undefined || isKind(value, kind)) continue;
    throw refusal(`${place}.${name}`, `${kindOf(value)} where ${kind} belongs`, `Give it ${kind}, or leave it out.`);
  }
}
