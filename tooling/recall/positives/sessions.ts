import type { KeyedGenerator } from '../sample.ts';

const digits = '0123456789';
const base62 = `abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ${digits}`;

/** What lets somebody in whose key names other things as well: its value tells. */
export const sessions: readonly KeyedGenerator[] = [
  {
    name: 'keyed/pin',
    detector: 'credentials/pin',
    key: ({ one }) => one(['pin', 'PIN', 'newPin', 'user_pin']),
    make: ({ text, one }) => text(digits, one([4, 6])),
  },
  {
    name: 'keyed/session',
    detector: 'credentials/session',
    key: ({ one }) => one(['session', 'SESSION', 'laravel_session', 'ci_session', 'APP_KEY']),
    make: ({ text, one }) =>
      one([() => text('0123456789abcdef', 32), () => text(base62, 24), () => `s:${text(base62, 32)}.${text(base62, 43)}`])(),
  },
  {
    name: 'keyed/ticket',
    detector: 'credentials/session',
    key: ({ one }) => one(['ticket', 'serviceTicket', 'service_ticket']),
    make: ({ text, one }) => `${one(['ST', 'PT', 'TGT'])}-${text('123456789', 3)}-${text(base62, 20)}-${one(['cas', 'srv'])}`,
  },
  {
    name: 'keyed/device code',
    detector: 'secrets/oauth-device',
    key: ({ one }) => one(['device_code', 'deviceCode', 'oauth_device_code']),
    make: ({ text }) => text(base62, 40),
  },
];
