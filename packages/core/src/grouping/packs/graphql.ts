import type { BuiltInPack } from '../pack.ts';
import type { FingerprintRule } from '../rule.ts';
import { besideFrames, byMessageTemplate, byType, partsOf } from '../strategy.ts';

/** All operations pass one client and one executor, and are answered with the status 200. */
const operation: FingerprintRule = {
  id: 'graphql/operation',
  reason: 'graphql',
  group: (event, _hint, views) => {
    if (views.graphql === undefined) return undefined;
    const { operation: name, kind, code, path } = views.graphql;
    const parts = partsOf({ operation: name, kind, code, path });
    if (parts.length === 0) return undefined;
    const message = views.hasUsableStack ? [] : byMessageTemplate(views, event);
    return besideFrames(views, [...byType(views, event), ...parts, ...message]);
  },
};

/** Failures of GraphQL's operations, on servers and in clients. */
export const graphql: BuiltInPack = {
  name: 'vedette:graphql',
  version: '1',
  before: ['vedette:http'],
  rules: [operation],
};
