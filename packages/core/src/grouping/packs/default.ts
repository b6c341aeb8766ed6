import type { BuiltInPack } from '../pack.ts';
import { database } from './database.ts';
import { graphql } from './graphql.ts';
import { http } from './http.ts';
import { message } from './message.ts';
import { release } from './release.ts';
import { web } from './web.ts';

/** The packs that are in force everywhere. */
export const defaultPacks: readonly BuiltInPack[] = [web, http, graphql, database];

/** The packs that are asked when no other has answered. */
export const lastPacks: readonly BuiltInPack[] = [release, message];
