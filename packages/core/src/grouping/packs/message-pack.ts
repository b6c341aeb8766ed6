import { defineFingerprintRules, type FingerprintPack } from '../pack.ts';
import { message } from './message.ts';

const inLibrary = (value: string): object => ({
  exception: { values: [{ type: 'Error', value, stacktrace: { frames: [{ function: 'parse', in_app: false }] } }] },
});

/** What no other pack answers for: messages, and errors without a stack. */
export const messagePack: FingerprintPack = /* @__PURE__ */ (() =>
  defineFingerprintRules({
    ...message,
    examples: [
      {
        event: { message: 'order 4711 is late' },
        rule: 'message/template',
        sameAs: { message: 'order 4712 is late' },
        notSameAs: { message: 'order 4711 is lost' },
      },
      {
        event: { message: 'order 4711 is late', logger: 'orders' },
        rule: 'message/logger',
        sameAs: { message: 'order 4712 is late', logger: 'orders' },
      },
      {
        event: inLibrary('no end of line 7'),
        rule: 'message/library',
        sameAs: inLibrary('no end of line 8'),
        notSameAs: inLibrary('bad name in line 7'),
      },
    ],
  }))();
