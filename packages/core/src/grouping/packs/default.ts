import type { BuiltInPack } from '../pack.ts';
import { graphql } from './graphql.ts';
import { http } from './http.ts';
import { message } from './message.ts';
import { release } from './release.ts';
import { web } from './web.ts';

/** The packs that are in force everywhere, in the order in which they are asked. */
export const defaultPacks: readonly BuiltInPack[] = [graphql, web, http];

/** The packs that are asked when no other has answered. */
export const lastPacks: readonly BuiltInPack[] = [release, message];
