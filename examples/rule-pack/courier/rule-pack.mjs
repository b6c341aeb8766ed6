import { defineFingerprintRules, part } from '@vedette/core';

function refused(value) {
  const frames = [{ function: 'refuse', filename: '/app/courier/client.mjs', in_app: true }];
  return { exception: { values: [{ type: 'CourierError', value, stacktrace: { frames } }] } };
}

export const courierRules = defineFingerprintRules({
  name: '@acme/courier',
  version: '1.0.0',
  rules: [
    {
      id: 'courier/no-driver',
      reason: 'one line throws all',
      when: { type: 'CourierError', value: 'no driver for *' },
      group: () => [part('courier', 'no driver')],
    },
    {
      id: 'courier/refused',
      reason: 'one line throws all',
      when: { type: 'CourierError' },
      group: (_event, _hint, { message }) => [part('courier', 'refused'), part('reason', message.text, { isNarrow: true })],
    },
  ],
  examples: [
    {
      event: refused('no driver for parcel 4711 in Atlantis'),
      rule: 'courier/no-driver',
      sameAs: refused('no driver for parcel 4712 in Ys'),
      notSameAs: refused('parcel 4711 has no town'),
    },
    {
      event: refused('parcel 4711 of 40 kg is too heavy'),
      rule: 'courier/refused',
      sameAs: refused('parcel 4712 of 31.5 kg is too heavy'),
      notSameAs: refused('parcel 4711 has no town'),
    },
  ],
});
