import { describedRoot } from '../exception-view.ts';
import { defineFingerprintRules, type FingerprintPack } from '../pack.ts';
import { part } from '../part.ts';
import type { FingerprintRule } from '../rule.ts';

/** Groups what has no stack to be grouped by: Sentry would make an issue of every value in the message. */
const messageTemplate: FingerprintRule = {
  id: 'message/template',
  reason: 'no stack',
  group: (_event, _hint, { hasUsableStack, exceptions: [outermost], root, message }) => {
    const cause = root === undefined || root === outermost ? root?.causes : [root];
    if (hasUsableStack || (message.text === '' && !cause?.length)) return undefined;
    return [
      part('type', outermost?.type ?? 'message'),
      ...(message.text === '' ? [] : [part('template', message.text)]),
      ...(root !== undefined && cause?.length ? [part('cause', describedRoot(root))] : []),
    ];
  },
};

/** What no other pack answers for: messages, and errors without a stack. */
export const messagePack: FingerprintPack = /* @__PURE__ */ defineFingerprintRules({
  name: 'vedette:message',
  version: '1',
  rules: [messageTemplate],
  examples: [
    {
      event: { message: 'order 4711 is late' },
      rule: 'message/template',
      sameAs: { message: 'order 4712 is late' },
      notSameAs: { message: 'order 4711 is lost' },
    },
  ],
});
