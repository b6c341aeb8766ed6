import { describePack } from '@vedette/testing/vitest';
import { createMatcher } from '../scrub/create-matcher.ts';
import { withCheckDigit } from '../scrub/planted-sample.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';
import type { Detector } from './detector.ts';
import { essentials } from './essentials.ts';

/** What detectors alone make of a text, without the essentials, which are examined here. */
function scrubbedBy(detectors: readonly Detector[]): (text: string) => string {
  const matcher = createMatcher(detectors);
  return (text) => scrubText(text, matcher, createWork());
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}

const drawn = `q7Z${'t4'.repeat(8)}`;
const header = base64('{"alg":"HS256"}');
const signed = [header, base64('{"sub":"rosa"}'), drawn].join('.');
/** A token whose parts are longer than those of one that is signed. */
const encrypted = [base64('{"alg":"dir","enc":"A256GCM"}'), '', drawn, 'q7Zt'.repeat(2000), drawn].join('.');
const visa = withCheckDigit('4'.padEnd(15, '2'));
const key = `-----BEGIN PRIVATE ${'KEY'}-----\n${drawn}${drawn}\n-----END PRIVATE ${'KEY'}-----`;

describePack('essentials', {
  detectors: essentials,
  examples: {
    'credentials/password': { found: ['password=tulip', '{"newPassword":"tulip"}'] },
    'credentials/pass': { found: ['pass=tulip', 'SMTP_PASS=tulip'] },
    'credentials/pin': { found: ['pin=4711', '{"pin":"4711"}'], left: ['pin: bottom', 'pin=13'] },
    'credentials/pwd': { found: ['pwd=tulip'] },
    'credentials/cookie': { found: ['Cookie: a=b; c=d'] },
    'credentials/authorization': { found: ['Authorization: Tulip abc'] },
    'credentials/auth': { found: ['auth=A7xtulip'] },
    'credentials/token': { found: ['token=tulip', 'csrf: tulip', 'reset_code=tulip', 'oauth_verifier=tulip'] },
    'credentials/session': {
      found: [`session=${drawn}`, `?ticket=ST-1-${drawn}`, `remember_me=${drawn}`],
      left: ['session: checkout', 'remember_me=yes', 'ticket: SHOP-12'],
    },
    'credentials/secret': { found: ['client_secret=tulip', 'apiKey: tulip'] },
    'credentials/signature': { found: ['signature=tulip7'] },
    'credentials/signed-url': { found: [`?sig=${drawn}`] },
    'credentials/authorization-code': {
      found: ['/callback?code=4/0AX4XfWgTulip9x'],
      left: ['exit code=4/0AX4XfWgTulip9x', '?code=1'],
    },
    'credentials/url-key': {
      found: [`/v1/maps?key=${drawn}`],
      left: ['/v1/maps?key=name', 'primary key=order_lines_2024_archive'],
    },
    'finance/iban': { found: ['to DE89370400440532013000.'], left: ['DE88370400440532013000'] },
    'finance/card': { found: [`paid by ${visa}`], left: ['1785312000000000', '4222222222222221'] },
    'finance/card-in-groups': { found: [`paid by ${[...visa].join(' ')}`], left: ['1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6'] },
    'credentials/url': {
      found: ['https://rosa:tulip@host.example'],
      left: ['https://host.example/@tulip', 'git@host.example:a/b'],
    },
    'credentials/data-source': { found: ['rosa:tulip@tcp(db:3306)/shop'], left: ['rosa@tcp(db:3306)/shop'] },
    'credentials/jwt': { found: [`sent ${signed}`], left: ['eyJub.eyJub.tulip', `sent ${header}`] },
    'credentials/jwt-encrypted': { found: [`sent ${encrypted}`], left: ['eyJub..tulip.tulip.tulip'] },
    'credentials/jwt-in-word': { found: [`file_${signed}`], left: ['file_eyJub.eyJub.tulip'] },
    'credentials/bearer': { found: [`sent Bearer ${drawn}`], left: ['the bearer of news', 'bearer cross-contamination'] },
    'credentials/basic': {
      found: [`sent Basic ${Buffer.from('rosa:tulip').toString('base64')}`],
      left: ['Basic plans', 'basic options'],
    },
    'contact/email': { found: ['mail rosa@mail.example.'], left: ['logo@2x.png', 'core@4.18.2-beta.rc'] },
    'credentials/private-key': { found: [key], left: [`-----BEGIN PRIVATE ${'KEY'}-----`, '-----BEGIN CERTIFICATE-----'] },
    'identity/ssn': { found: ['of 536-22-8726.', 'ssn=536228726'], left: ['078-05-1120', '1-536-22-8726'] },
    'identity/user-path': { found: ['at /home/rosa/shop/a.js'], left: ['at /home/node/shop/a.js'] },
    'network/ip': { found: ['from 203.0.113.9', 'client_ip=tulip7'], left: ['version 1.2.3.4', '127.0.0.1'] },
    'network/ip-in-host': { found: ['from ip-203-0-113-9.host.example'], left: ['of 2026-11-26'] },
    'network/ipv6': { found: ['from 2001:db8::9'], left: ['std::vector', '10:11:12::13'] },
  },
  scrubbedBy,
});
