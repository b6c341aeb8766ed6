import { defineFingerprintRules, type FingerprintPack } from '../pack.ts';
import { release } from './release.ts';

const failed = (name: string, filename: string): object => ({
  exception: { values: [{ type: 'Error', value: 'x', stacktrace: { frames: [{ function: name, filename, in_app: true }] } }] },
});

/** Stacks that are another in each release although nothing has changed. */
export const releasePack: FingerprintPack = /* @__PURE__ */ (() =>
  defineFingerprintRules({
    ...release,
    examples: [
      {
        event: failed('charge', '/assets/payment-a1b2c3d4.js'),
        rule: 'release/hashed-file',
        sameAs: failed('charge', '/assets/payment-99ffee00.js'),
        notSameAs: failed('refund', '/assets/payment-a1b2c3d4.js'),
      },
    ],
  }))();
