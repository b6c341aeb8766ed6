import { describe, expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { scrubItem } from '../stages/scrub.ts';
import { withCheckDigit } from './planted-sample.ts';
import { withoutMeta } from './remark/meta-sample.ts';

const card = withCheckDigit('4'.padEnd(15, '2'));
const policy = definePolicy({ environmentVariables: {} });

function sentOf(payload: unknown, type = 'event'): unknown {
  return withoutMeta(scrubItem([{ type }, payload], policy).sent?.[1]);
}

describe('a value found under a telling key', () => {
  test('is hidden wherever else it stands in the item: before, behind, in keys, numbers, texts and other spellings', () => {
    expect(
      sentOf({
        message: 'tried Tul1p/7 twice',
        extra: {
          before: ['Tul1p/7', { 'for Tul1p/7': 1 }],
          password: 'Tul1p/7',
          pin: { 'security code': 834_712 },
          note: 'Tul1p%2F7, {"a":"Tul1p/7"}',
          body: JSON.stringify({ held: 'Tul1p/7' }),
          order: 834_712,
          count: 834_713,
        },
      }),
    ).toEqual({
      message: 'tried [password] twice',
      extra: {
        before: ['[password]', { 'for [password]': 1 }],
        password: '[password]',
        pin: { 'security code': '[card]' },
        note: '[password], {"a":"[password]"}',
        body: '{"held":"[password]"}',
        order: '[card]',
        count: 834_713,
      },
    });
  });

  test('is hidden where it stood in a text, a form or a header, with a scheme or among cookies', () => {
    expect(
      sentOf({
        request: { headers: { authorization: 'Bearer tulip7iris' }, query_string: 'token=zinnia99' },
        breadcrumbs: [{ message: 'Cookie: theme=darkest; sid=crocus55; Path=/' }, { message: '<password>aster44x</password>' }],
        extra: { a: ['tulip7iris', 'zinnia99', 'crocus55', 'aster44x', 'darkest'] },
      }),
    ).toEqual({
      request: { headers: { authorization: '[authorization]' }, query_string: 'token=[token]' },
      breadcrumbs: [{ message: 'Cookie: [cookie]' }, { message: '<password>[password]</password>' }],
      extra: { a: ['[authorization]', '[token]', '[cookie]', '[password]', 'darkest'] },
    });
  });

  test('is no part of what stands for another', () => {
    const once = sentOf({ extra: { password: { cookie: 'a=tulip7' }, access_token: 'cookie]' } });
    expect(once).toEqual({ extra: { password: { cookie: '[cookie]' }, access_token: '[token]' } });
    expect(sentOf(once)).toEqual(once);
  });

  test('is hidden in what a mask keeps of another, and names beside values tell since', () => {
    const masking = definePolicy({ environmentVariables: {}, replacements: { 'identity/name': { mask: { keepLast: 6 } } } });
    const item = { message: 'password:12fine', user: { name: 'password:12fine' } };
    const masked = withoutMeta(scrubItem([{ type: 'event' }, item], masking).sent?.[1]);
    expect(masked).toEqual({ message: 'password:[password]', user: { name: '[password]' } });
    const once = sentOf({ extra: { password: 'tulip7', held: [['for tulip7', 'iris']] } });
    expect(once).toEqual({ extra: { password: '[password]', held: [['for [password]', '[password]']] } });
    expect(sentOf(once)).toEqual(once);
  });

  test.each(['event', 'log'])('is told in no path of a finding of a %s', (type) => {
    const entry = {
      password: 'Tul1p/7',
      extra: { 'for Tul1p/7': { mail: 'rosa@example.org' } },
      more: '{"Tul1p/7":"a@example.org"}',
    };
    const { decision } = scrubItem([{ type }, type === 'log' ? { items: [{ body: 'fine' }, entry, entry] } : entry], policy);
    expect(JSON.stringify(decision)).not.toContain('Tul1p');
    expect(decision.findings.map(({ path }) => path)).toContain(
      type === 'log' ? 'items.2.extra.for [password].mail' : 'extra.for [password].mail',
    );
  });

  test.each([30, 45, 50, 63, 64, 70])(
    'is told in no path, nor is its beginning, where it begins after %i characters of a key',
    (length) => {
      const secret = 'Tul1p/7-of-the-Garden';
      const key = 'x'.repeat(length) + secret;
      const { decision } = scrubItem(
        [{ type: 'event' }, { extra: { password: secret, held: { [key]: 'a@example.org' } } }],
        policy,
      );
      expect(decision.findings.map(({ detector }) => detector)).toContain('contact/email');
      expect(JSON.stringify(decision)).not.toContain('Tul');
    },
  );

  test('is hidden in keys, and what stands under a key that tells of it since is hidden with it', () => {
    const once = sentOf({ extra: { password: 'Tul1p/7', held: { 'for Tul1p/7': 'iris', other: 'iris' } } });
    expect(once).toEqual({ extra: { password: '[password]', held: { 'for [password]': '[password]', other: 'iris' } } });
    expect(sentOf(once)).toEqual(once);
  });

  test('is hidden in source code and in the rest of an attachment', () => {
    const frame = { vars: { password: 'Tul1p-7' }, context_line: 'connect("Tul1p-7")' };
    expect(sentOf({ exception: { values: [{ stacktrace: { frames: [frame] } }] } })).toEqual({
      exception: {
        values: [{ stacktrace: { frames: [{ vars: { password: '[password]' }, context_line: 'connect("[password]")' }] } }],
      },
    });
    const bytes = sentOf(new TextEncoder().encode('password=Tul1p-7\n{"a":1}\nTul1p-7'), 'attachment');
    expect(bytes).toEqual(new TextEncoder().encode('password=[password]\n{"a":1}\n[password]'));
  });

  test('is not looked for where it is short, a telling word, or one of many and a word of a language', () => {
    const payload = {
      extra: { password: '', token: 'abcde', secret: 'password', session: { cookie: { sameSite: 'strict' } } },
      message: 'abcde, the password of [password], strict',
    };
    expect(sentOf(payload)).toEqual({
      extra: { password: '', token: '[token]', secret: '[secret]', session: { cookie: { sameSite: 'strict' } } },
      message: 'abcde, the password of [password], strict',
    });
  });

  test('leaves what the protocol says of an event as it is, and what stands for a hidden value', () => {
    const id = 'a'.repeat(32);
    expect(
      sentOf({
        event_id: id,
        level: 'warning',
        platform: 'node',
        extra: { token: id, pwd: 'warning', secret: 'vedette' },
        tags: { a: id },
      }),
    ).toEqual({
      event_id: id,
      level: 'warning',
      platform: 'node',
      extra: { token: '[token]', pwd: '[password]', secret: '[secret]' },
      tags: { a: '[token]' },
    });
  });

  test('is hidden before a cut where the key stands behind it, and in what the console told it with', () => {
    const filler = 'a plain word '.repeat(2530);
    const sent = sentOf({ extra: { text: `Tul1p-7 ${filler}password=Tul1p-7 token=Zinnia9`, beside: ['Tul1p-7', 'Zinnia9'] } });
    expect(JSON.stringify(sent)).not.toMatch(/Tul1p|Zinnia/);
    expect(sentOf(sent)).toEqual(sent);
    expect(sentOf({ message: 'session id Tul1p-7', extra: { arguments: ['session id', 'Tul1p-7'] } })).toEqual({
      message: 'session id [token]',
      extra: { arguments: ['session id', '[token]'] },
    });
  });

  test('is told as found where it stands again, and not remembered for the next item', () => {
    const { decision } = scrubItem([{ type: 'event' }, { message: 'Tul1p-7', extra: { password: 'Tul1p-7' } }], policy);
    expect(decision.findings).toEqual([
      { path: 'extra.password', detector: 'credentials/password', by: 'key', replacement: 'label', count: 1 },
      { path: 'message', detector: 'credentials/password', by: 'key', replacement: 'label', count: 1 },
    ]);
    expect(JSON.stringify(decision)).not.toContain('Tul1p');
    expect(sentOf({ message: 'Tul1p-7' })).toEqual({ message: 'Tul1p-7' });
    const log = {
      items: [{ body: 'Tul1p-7', attributes: { password: { value: 'Tul1p-7', type: 'string' } } }, { body: 'Tul1p-7' }],
    };
    expect(sentOf(log, 'log')).toEqual({
      items: [{ body: '[password]', attributes: { password: { value: '[password]', type: 'string' } } }, { body: 'Tul1p-7' }],
    });
  });

  test('is hidden whole where a text had its first word hidden', () => {
    expect(sentOf({ message: 'password=correct horse battery, at last', extra: { password: 'correct horse battery' } })).toEqual({
      message: 'password=[password] [password], at last',
      extra: { password: '[password]' },
    });
  });

  test('is hidden together with what it had hidden beside it', () => {
    const held = [{ password: 'zz9zz9' }, `zz9zz9${card}`];
    expect(sentOf({ extra: { held } })).toEqual({ extra: { held: [{ password: '[password]' }, '[password][card]'] } });
  });

  test('has the item visited again only where it stands in it, as a key, a text or a number', () => {
    const nodesOf = (beside: unknown): number =>
      scrubItem([{ type: 'event' }, { extra: { pin: { 'security code': 834_712 }, password: 'Tul1p/7', beside } }], policy)
        .decision.work.nodes;
    const once = nodesOf(['fine', 834_713]);
    for (const beside of [['Tul1p%2F7', 834_713], ['fine', 834_712], [{ 'Tul1p/7': 1 }]])
      expect(nodesOf(beside)).toBeGreaterThan(once * 1.5);
  });

  test('is looked for as one of so many, with work that is counted', () => {
    const secrets = Object.fromEntries(
      Array.from({ length: 500 }, (_none, at) => [`token${at}`, { secret: `Tul1p-${1000 + at}` }]),
    );
    const lists = Array.from({ length: 300 }, () => 'plain words, over and over '.repeat(50));
    const { decision } = scrubItem([{ type: 'event' }, { extra: { lists, secrets } }], policy);
    const plain = scrubItem([{ type: 'event' }, { extra: { lists } }], policy);
    expect(decision.work.characters).toBeGreaterThan(plain.decision.work.characters + 300 * 1000);
    expect(decision.work.characters).toBeLessThan(plain.decision.work.characters * 3);
  });
});
