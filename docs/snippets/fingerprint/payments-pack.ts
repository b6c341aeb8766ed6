import { defineFingerprintRules, type FingerprintPack, part } from '@vedette/core';

function thrown(type: string, value: string): object {
  return { exception: { values: [{ type, value }] } };
}

export const payments: FingerprintPack = defineFingerprintRules({
  name: '@acme/payments',
  version: '1.2.0',
  rules: [
    {
      id: 'payments/declined',
      reason: 'declined by the bank',
      when: { type: 'AcmePaymentError', value: '*declined*' },
      group: (_event, _hint, { message }) => [part('payment', 'declined'), part('reason', message.text)],
    },
    {
      id: 'payments/gateway',
      reason: 'one client for all calls',
      when: { type: 'AcmeGatewayError' },
      group: ['{{ default }}', 'acme gateway'],
    },
  ],
  examples: [
    {
      event: thrown('AcmePaymentError', 'payment 4711 was declined: no funds'),
      rule: 'payments/declined',
      sameAs: thrown('AcmePaymentError', 'payment 4712 was declined: no funds'),
      notSameAs: thrown('AcmePaymentError', 'payment 4711 was declined: card expired'),
    },
    {
      event: thrown('AcmeGatewayError', 'gateway 7 is busy'),
      rule: 'payments/gateway',
      sameAs: thrown('AcmeGatewayError', 'gateway 8 is busy'),
      notSameAs: thrown('AcmePaymentError', 'payment 4711 was declined: no funds'),
    },
  ],
});
