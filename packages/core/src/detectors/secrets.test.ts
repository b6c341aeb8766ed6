import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { detectorsInForce } from '../scrub/catalogue.ts';
import { createMatcher } from '../scrub/create-matcher.ts';
import { ordinaryEvents } from '../scrub/ordinary-sample.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';
import { scrubItem } from '../stages/scrub.ts';
import { secrets } from './secrets.ts';
import { belowOf, ofForm, vendorForms } from './secrets-sample.ts';

const matcher = createMatcher(detectorsInForce(secrets));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

const labels = new Map(secrets.map(({ id, label }) => [id, label]));

const samples = Object.entries(vendorForms).flatMap(([id, { forms }]) => forms.map((form) => [id, form] as const));

/** What a form begins with before anything is drawn. */
function beginningOf(form: string): string {
  return form.split('{')[0] ?? '';
}

describe('a key of a vendor', () => {
  test.each(samples)('of %s in the form %s is hidden wherever it stands', (id, form) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const key = ofForm(form, belowOf(seed * 7919));
      for (const [before, after] of [
        ['', ''],
        ['used (', '), refused'],
        ['"', '"'],
        ['<', '>'],
        ['sent, ', ''],
      ] as const) {
        // What says where a key was sent stays; the key is hidden to its end.
        const sent = scrubbed(`${before}${key}${after}`);
        const hidden = sent.slice(0, sent.length - after.length);
        expect(sent.endsWith(after)).toBe(true);
        expect(hidden.endsWith(`[${labels.get(id)}]`)).toBe(true);
        expect(`${before}${key}`.startsWith(hidden.slice(0, -(labels.get(id) ?? '').length - 2))).toBe(true);
      }
    }
  });

  test('is hidden before an underscore, of which it may not have one itself', () => {
    const keys = ['secrets/github', 'secrets/npm', 'secrets/stripe', 'secrets/vercel', 'secrets/databricks'].map((id) =>
      ofForm(vendorForms[id]?.forms[0] ?? '', belowOf(7)),
    );
    expect(keys.map((key) => scrubbed(`${key}_old`)).filter((sent, at) => sent.includes((keys[at] ?? '').slice(-8)))).toEqual([]);
  });

  test('has a form here, and the source of it, for every detector with a pattern', () => {
    const patterned = secrets.filter(({ pattern, find }) => (pattern ?? find) !== undefined).map(({ id }) => id);
    expect(Object.keys(vendorForms).sort()).toEqual([...patterned].sort());
    expect(Object.values(vendorForms).filter(({ source, forms }) => source === '' || forms.length === 0)).toEqual([]);
  });

  test('of a webhook is hidden, and where it was sent stays', () => {
    const sentTo = (id: string): string => scrubbed(ofForm(vendorForms[id]?.forms[0] ?? '', belowOf(1)));
    expect(sentTo('secrets/slack-webhook')).toBe('https://hooks.slack.com/services/[slack webhook]');
    expect(sentTo('secrets/discord-webhook')).toBe('https://discord.com/api/webhooks/[discord webhook]');
    expect(sentTo('secrets/teams-webhook')).toBe('https://shop.webhook.office.com/webhookb2/[teams webhook]');
    expect(scrubbed(ofForm('https://api.telegram.org/bot1{d9}:AA{w33}/sendMessage', belowOf(1)))).toBe(
      'https://api.telegram.org/bot[telegram token]/sendMessage',
    );
  });

  test('of a password is its hash, also where no column is named', () => {
    const hash = ofForm('{s1}2b{s1}10{s1}{n53}', belowOf(1));
    expect(scrubbed(`INSERT INTO users VALUES (7, '${hash}', 'rosa')`)).toBe(
      "INSERT INTO users VALUES (7, '[hashed password]', 'rosa')",
    );
  });

  test('of a device is hidden where it was drawn', () => {
    expect(scrubbed(`device_code=${ofForm('{n40}', belowOf(1))}&client_id=shop`)).toBe('device_code=[token]&client_id=shop');
    expect(scrubbed('device_code=A7-2&client_id=shop')).toBe('device_code=A7-2&client_id=shop');
  });

  test('that is public, and a certificate, stay', () => {
    const drawn = ofForm('{b300}', belowOf(1));
    for (const text of [`MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A${drawn}`, `MIIDXTCCAkWgAwIBAgIJ${drawn}`])
      expect(scrubbed(text)).toBe(text);
  });

  test('is hidden under the keys that clouds use', () => {
    const key = ofForm('{n86}', belowOf(1));
    expect(scrubbed(`AccountKey=${key}==;EndpointSuffix=core`)).toBe('AccountKey=[azure key];EndpointSuffix=core');
  });

  test('and what a rule of a document was not met by are hidden, whatever they are', () => {
    const policy = definePolicy({ detectors: secrets, environmentVariables: {} });
    const told = { propertyName: 'password', details: [{ reason: 'type did not match', consideredValue: 'tulip' }] };
    const hidden = { propertyName: 'password', details: [{ reason: 'type did not match', consideredValue: '[mongodb secret]' }] };
    expect(scrubItem([{ type: 'event' }, { extra: { told } }], policy).sent?.[1]).toMatchObject({ extra: { told: hidden } });
  });

  test('is hidden with a wrong check, and with the right one whatever it looks like', () => {
    const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const monotonous = 'A'.repeat(30);
    const check = [5, 4, 3, 2, 1, 0].map((power) => base62[Math.floor(crc32(monotonous) / 62 ** power) % 62]).join('');
    expect(scrubbed(ofForm('ghp_{n36}', belowOf(1)))).toBe('[github token]');
    expect(scrubbed(`ghp_${monotonous}${check}`)).toBe('[github token]');
    expect(scrubbed(`ghp_${monotonous}AAAAAA`)).toBe(`ghp_${monotonous}AAAAAA`);
  });
});

describe('what only looks like a key of a vendor stays', () => {
  test.each([
    ...samples
      .filter(([, form]) => beginningOf(form) !== '')
      .flatMap(([id, form]) => [
        [`a placeholder of ${id}, ${form}`, beginningOf(form) + 'x'.repeat(40)],
        [`the beginning alone of ${id}, ${form}`, beginningOf(form)],
      ]),
    ['an example', `AK${'IA'}IOSFODNN7${'EXAMPLE'}`],
    ['a class name', 'sk-circle sk-fading-circle-delay-animation-keyframes'],
    ['a package', 'npm_config_registry npm_lifecycle_event npm_package_version'],
    ['a word', 'key-value-store key-deadbeef glossary dapimaker vcp_ shpat_ secret_santa live_stream_of_a_concert'],
    ['a test of a suite', 'test_should_return_the_right_value_of_42, test_shouldReturnTheRightValueOfIt'],
    ['a digest', 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU= sha256:9f86d081884c7d659a2feaa0c55ad015'],
    ['a range and a home', '~1.2.3 ~/.config/pnpm ~user, us1.example.com, eu-us1, 12:AM 10:A'],
    ['a table', '| 1234567890 | name | 123456789012345|'],
    ['a template and its places', '$1$2 $6$name$, $2b$10$ and $argon2id$v=19$, $1$body$'],
    ['a UUID', '4b1d2c3a-5f6e-4a7b-8c9d-0e1f2a3b4c5d sdk-4b1d2c3a'],
  ])('%s', (_what, text) => {
    expect(scrubbed(text)).toBe(text);
  });

  test('in ordinary events', () => {
    const [bare, policy] = [[], secrets].map((detectors) => definePolicy({ detectors, environmentVariables: {} }));
    for (const payload of ordinaryEvents.filter((_event, at) => at % 4 === 1)) {
      const [without, within] = [bare, policy].map((one) => one && scrubItem([{ type: 'event' }, payload], one).sent);
      expect(within).toEqual(without);
    }
  });
});
