import { definePolicy } from '@vedette/node';

export const policy = definePolicy({
  replacements: {
    'contact/email': { partial: 'domain' },
    'finance/card': { partial: 'issuer' },
    'network/ip': { partial: 'network' },
    'credentials/token': { mask: { keepLast: 4 } },
    'finance/iban': 'pseudonym',
    'credentials/cookie': 'remove',
  },
});
