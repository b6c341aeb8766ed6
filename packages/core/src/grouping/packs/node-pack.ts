import { defineFingerprintRules, type FingerprintPack } from '../pack.ts';
import { node } from './node.ts';

const failed = (value: string): object => ({ exception: { values: [{ type: 'Error', value }] } });

/** Failures that Node.js and the system tell by a code. */
export const nodePack: FingerprintPack = /* @__PURE__ */ (() =>
  defineFingerprintRules({
    ...node,
    examples: [
      {
        event: failed('connect ECONNREFUSED 10.0.0.1:5432'),
        rule: 'node/system',
        sameAs: failed('connect ECONNREFUSED 10.0.0.2:5432'),
        notSameAs: failed('connect ECONNREFUSED 10.0.0.1:6379'),
      },
      {
        event: failed("ENOENT: no such file or directory, open '/srv/a/settings.json'"),
        rule: 'node/system',
        sameAs: failed("ENOENT: no such file or directory, open '/srv/b/settings.json'"),
        notSameAs: failed("EACCES: permission denied, open '/srv/a/settings.json'"),
      },
      {
        event: failed("Cannot find module 'lodash/get'"),
        rule: 'node/module',
        sameAs: failed("Cannot find module 'lodash'"),
        notSameAs: failed("Cannot find module 'left-pad'"),
      },
      {
        event: failed('The promise rejected with the reason "no order 4711".'),
        rule: 'node/rejection',
        sameAs: failed('The promise rejected with the reason "no order 4712".'),
        notSameAs: failed('The promise rejected with the reason "no customer".'),
      },
    ],
  }))();
