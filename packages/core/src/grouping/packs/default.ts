import type { FingerprintPack } from '../pack.ts';
import { httpPack } from './http.ts';
import { messagePack } from './message.ts';
import { releasePack } from './release.ts';
import { webPack } from './web.ts';

/** The packs that are in force everywhere. */
export const defaultPacks: readonly FingerprintPack[] = [webPack, httpPack];

/** The packs that are asked when no other has answered. */
export const lastPacks: readonly FingerprintPack[] = [releasePack, messagePack];
