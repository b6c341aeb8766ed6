import type { FingerprintPack } from '../pack.ts';
import { databasePack } from './database-pack.ts';
import { nodePack } from './node-pack.ts';

/** The packs that are in force on servers besides the default ones; browsers, whose bytes count, take what they need. */
export const serverPacks: readonly FingerprintPack[] = [databasePack, nodePack];

/** A user's own packs, and behind them those of a set that none of them replaces by its name. */
export function withPacks(
  own: readonly FingerprintPack[] | undefined,
  set: readonly FingerprintPack[],
): readonly FingerprintPack[] {
  if (own !== undefined && !Array.isArray(own)) return own;
  const named = new Set(own?.map((pack: Partial<FingerprintPack> | null) => pack?.name));
  return [...(own ?? []), ...set.filter(({ name }) => !named.has(name))];
}
