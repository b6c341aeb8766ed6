import { byEndpoint, defineFingerprintRule, type FingerprintRule, groupBy, part, template } from '@vedette/node';

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

export const rules: readonly FingerprintRule[] = [
  {
    id: 'shop/warehouse-down',
    group: (_event, { originalException }) => (codeOf(originalException) === 'ECONNREFUSED' ? ['warehouse down'] : undefined),
  },
  defineFingerprintRule({
    id: 'shop/declined',
    reason: 'declined by the bank',
    when: { type: 'DeclinedError' },
    group: (_event, _hint, { message }) => ['declined', part('reason', message.text)],
  }),
  defineFingerprintRule({
    id: 'shop/search',
    when: { type: 'SearchError', '!value': '*timeout*' },
    group: groupBy('{{ default }}', byEndpoint),
  }),
  {
    id: 'shop/imported',
    group: (event) =>
      'message' in event && typeof event.message === 'string' && event.message.startsWith('row ')
        ? [template(event.message)]
        : undefined,
  },
];
