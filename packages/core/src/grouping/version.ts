import { kindOf, refusal, suggestion } from '../refusal.ts';
import type { BuiltInPack } from './pack.ts';
import { defaultPacks, lastPacks } from './packs/default.ts';

/** The ways of grouping that there are. A release never changes the fingerprints of one that exists. */
export type GroupingVersion = '2026-11';

/** The packs of a way of grouping: those asked after the user's own, and those asked when no other has answered. */
interface BuiltInPacks {
  readonly builtIn: readonly BuiltInPack[];
  readonly last: readonly BuiltInPack[];
}

const packs: Readonly<Record<GroupingVersion, BuiltInPacks>> = { '2026-11': { builtIn: defaultPacks, last: lastPacks } };

/** The grouping of a policy that names none. */
export const latestGrouping: GroupingVersion = '2026-11';

/** Refuses a way of grouping that does not exist. */
export function checkGrouping(version: GroupingVersion): void {
  if (Object.hasOwn(packs, version)) return;
  const known = Object.keys(packs);
  throw refusal('policy.grouping', `${kindOf(version)} that names no way of grouping`, suggestion(version, known));
}

export function packsOf(version: GroupingVersion): BuiltInPacks {
  return packs[version];
}
