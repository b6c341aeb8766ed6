import { defineFingerprintRules, toSentryRules } from '@vedette/core';

const declined = { exception: { values: [{ type: 'DeclinedError', value: 'card was declined' }] } };
const pack = defineFingerprintRules({
  name: '@acme/payments',
  version: '1.0.0',
  rules: [
    { id: 'declined', when: { type: 'DeclinedError', value: '*declined*' }, group: ['declined', '{{ transaction }}'] },
    { id: 'by-code', group: (_event, { originalException }) => [String(Object(originalException).code)] },
  ],
  examples: [{ event: declined, rule: 'declined', notSameAs: { message: 'sold out' } }],
});

export const { text, left } = toSentryRules([pack]);
