import type { Detector } from '@vedette/node';

export const voucher: Detector = {
  id: 'shop/voucher',
  label: 'voucher',
  starts: ['vch-'],
  pattern: /VCH-[0-9A-F]{12}\b/gi,
};
