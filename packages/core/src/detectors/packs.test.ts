import { describePack } from '@vedette/testing/vitest';
import { withCheckDigit } from '../scrub/planted-sample.ts';
import { scrubbedBy } from '../scrub/scrubbed-by.ts';
import { finance } from './finance.ts';
import { location } from './location.ts';
import { network } from './network.ts';
import { phone } from './phone.ts';
import { secrets } from './secrets.ts';
import { belowOf, ofForm, vendorForms } from './secrets-sample.ts';

describePack('secrets', {
  detectors: secrets,
  examples: {
    'secrets/azure': { found: [ofForm('AccountKey={n86}==', belowOf(1))] },
    'secrets/oauth-device': { found: [ofForm('device_code={n40}', belowOf(1))], left: ['device_code=A7-2'] },
    ...Object.fromEntries(
      Object.entries(vendorForms).map(([id, { forms }]) => [
        id,
        {
          found: forms.map((form) => `sent ${ofForm(form, belowOf(7))}.`),
          left: forms.map((form) => `sent ${form.replace(/\{.*$/, '')} and ${'x'.repeat(40)}`),
        },
      ]),
    ),
  },
  scrubbedBy,
});

/** Digits with their check digit, in the groups that are printed on cards for journeys by air. */
const travelCard = withCheckDigit('13541234567890').replace(/^(.{4})(.{5})/, '$1 $2 ');

const phrase = 'tulip iris rose daisy lily poppy aster peony lotus dahlia violet clover';

describePack('finance', {
  detectors: finance,
  examples: {
    'finance/bic': { found: ['bic=DEUTDEFF', '{"swiftCode":"NEDSZAJJXXX"}'], left: ['bic: unknown', 'swift: 5.10'] },
    'finance/routing-number': { found: ['routing number: 021000021'], left: ['routing number: 021000022', 'aba: none'] },
    'finance/account-number': { found: ['accountNumber=000123456789'], left: ['account number: invalid'] },
    'finance/account-holder': { found: ['account_holder_name="Rosa Diaz"'], left: ['account holder type: company'] },
    'finance/card-scheme': { found: ['paid by 8600 0304 9285 0007'], left: ['8600 0304 9285 0008', '1785312000000000'] },
    'finance/bitcoin': {
      found: ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '3P14159f73E4gFr7JterCCQh9QjiTjiZrG'],
      left: ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', '3f2a9c1d-07be-4563-9f2a-9c1d07be4563'],
    },
    'finance/bitcoin-segwit': {
      found: ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4'],
      left: ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T5', 'bc1'],
    },
    'finance/travel-card': { found: [travelCard], left: ['1354 12345 678901', travelCard.replaceAll(' ', '')] },
    'finance/tron': { found: ['to TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t.'], left: ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u'] },
    'finance/seed-phrase': {
      found: [`mnemonic: ${phrase}`, `{"seedPhrase":"${phrase}"}`, `{"recovery_phrase":"${phrase} ${phrase}"}`],
      left: ['mnemonic: mov', 'seed phrase: twelve words that you wrote down on a piece of paper in 2024', phrase],
    },
    'finance/ethereum': {
      found: ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0xde709f2102306220921060314715629080e2fb77'],
      left: ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', '0x7fff5fbff8c0', `0x${'9f2c81d0'.repeat(8)}`],
    },
  },
  scrubbedBy,
});

describePack('network', {
  detectors: network,
  examples: {
    'network/mac': { found: ['from a4:83:e7:00:11:22 on', 'bssid=A4-83-E7-00-11-22'], left: ['00:00:00:00:00:00', '10:22:41'] },
    'network/imei': { found: ['imei=490154203237518'], left: ['imei=123'] },
    'network/device': { found: ['androidId: 9774d56d682e549c'], left: ['android: 9774d56d682e549c'] },
  },
  scrubbedBy,
});

describePack('location', {
  detectors: location,
  examples: {
    'location/coordinates': {
      found: ['at 52.520008, 13.404954.', '?latitude=52.520008', 'geo:52.52,13.4'],
      left: ['0.1234, 0.2345, 0.3456', 'translate(12.3456, 45.6789)', 'took 12.3456 of 20.1234 ms'],
    },
    'location/degrees': { found: ['lat=52.52', '{"lng":13.4}'], left: ['lng: de', 'lat: none'] },
  },
  scrubbedBy,
});

describePack('phone', {
  detectors: phone,
  examples: {
    'contact/phone': { found: ['+49 30 901820', 'phone=030901820'], left: ['1+2, 2e+10', '030 901820'] },
  },
  scrubbedBy,
});
