import { defineFingerprintRules, type FingerprintPack } from '../pack.ts';
import { graphql } from './graphql.ts';

const failed = (name: string, value = 'no order 4711'): object => ({
  exception: { values: [{ type: 'GraphQLError', value }] },
  tags: { 'graphql.operation.name': name, 'graphql.operation.type': 'query' },
});

/** Failures of GraphQL's operations, on servers and in clients. */
export const graphqlPack: FingerprintPack = /* @__PURE__ */ (() =>
  defineFingerprintRules({
    ...graphql,
    examples: [
      {
        event: failed('Order'),
        rule: 'graphql/operation',
        sameAs: failed('Order', 'no order 4712'),
        notSameAs: failed('Orders'),
      },
    ],
  }))();
