import { isViolation } from '../database/code.ts';
import { databaseViewOf } from '../database/view.ts';
import type { BuiltInPack } from '../pack.ts';
import { part } from '../part.ts';
import type { FingerprintRule } from '../rule.ts';
import { besideFrames, partsOf } from '../strategy.ts';

/** One function saves everything, so that its stack does not tell which constraint was violated. */
const constraint: FingerprintRule = {
  id: 'database/constraint',
  reason: 'database constraint',
  group: (_event, _hint, views) => {
    const { database } = views;
    if (database === undefined || !isViolation(database.kind)) return undefined;
    const { system, kind, constraint: name, table } = database;
    return besideFrames(views, partsOf({ database: system, failure: kind, constraint: name, table }));
  },
};

/** What a code tells by itself. Any other stands for many statements, of which the message says more. */
const telling: readonly (string | undefined)[] = [
  'deadlock',
  'serialization failure',
  'timeout',
  'no connection',
  'out of resources',
  'not found',
];

/** What else a database refuses, where the frames are those of its driver. */
const refused: FingerprintRule = {
  id: 'database/refused',
  reason: 'no in-app frame',
  group: (_event, _hint, views) => {
    const { database, hasUsableStack } = views;
    if (database?.code === undefined || hasUsableStack) return undefined;
    const { system, kind, code, table, constraint: name } = database;
    // Each code of Redis is of one sentence.
    const isTold = system === 'redis' || telling.includes(kind) || table !== undefined || name !== undefined;
    const said = isTold ? '' : views.templateOf(views.root?.value ?? '');
    // Clients wrap it in the statement.
    const wrapping = isTold || views.root === views.exceptions[0] ? undefined : views.message.text;
    return [
      ...partsOf({ database: system, failure: kind }),
      part('code', code, { isNarrow: true }),
      ...partsOf({ table, column: name }),
      ...(said === '' ? [] : [part('template', said, { isNarrow: true })]),
      ...(wrapping ? [part('wrapping', wrapping, { isNarrow: true })] : []),
    ];
  },
};

/** Failures of databases, as pg, mysql2, Prisma, MongoDB's and Redis's drivers tell them. */
export const database: BuiltInPack = {
  name: 'vedette:database',
  version: '1',
  before: ['vedette:graphql', 'vedette:http', 'vedette:node'],
  rules: [constraint, refused],
  readDatabase: databaseViewOf,
};
