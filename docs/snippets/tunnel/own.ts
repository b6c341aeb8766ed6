import { scrubTunnel } from '@vedette/express';
import { definePolicy } from '@vedette/node';
import type { Request } from 'express';

export const tunnel = scrubTunnel({
  dsns: [process.env['PAGES_DSN'] ?? ''],
  policy: definePolicy({ detectors: [{ id: 'shop/voucher', label: 'voucher', pattern: /voucher-\d{4}/g }] }),
  budget: { errors: ['200/minute', '3000/hour'] },
  mostBytes: 300_000,
  mostAtOnce: 20,
  address: (request: Request) => request.ip,
});
