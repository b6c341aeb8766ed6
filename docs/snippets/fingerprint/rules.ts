import { type FingerprintRule, template } from '@vedette/node';

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

export const rules: readonly FingerprintRule[] = [
  {
    id: 'shop/warehouse-down',
    group: (_event, { originalException }) => (codeOf(originalException) === 'ECONNREFUSED' ? ['warehouse down'] : undefined),
  },
  {
    id: 'shop/declined',
    group: (_event, { originalException }) =>
      originalException instanceof Error && originalException.name === 'DeclinedError'
        ? ['declined', template(originalException.message)]
        : undefined,
  },
];
