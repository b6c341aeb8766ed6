import { describe, expect, test } from 'vitest';
import type { Detector } from '../detectors/detector.ts';
import { detectorsInForce } from './catalogue.ts';
import { createMatcher } from './create-matcher.ts';
import { container } from './item/protocol.ts';
import { createJudge } from './judge.ts';
import { withCheckDigit } from './planted-sample.ts';
import type { Pseudonymize } from './replace/pseudonym.ts';
import type { Structure } from './structure.ts';
import { walk } from './walk.ts';
import { createWork, cutMark, limits, type Work } from './work.ts';

const patient: Detector = { id: 'clinic/patient', label: 'patient', keys: ['patient id'], pattern: /MRN-\d{8}/g };
const card = withCheckDigit('4'.padEnd(15, '2'));

interface Setting {
  readonly known?: Structure;
  readonly pseudonymize?: Pseudonymize;
  readonly work?: Work;
  readonly detectors?: readonly Detector[];
}

function judged(value: unknown, { known = {}, pseudonymize, work = createWork(), detectors = [patient] }: Setting = {}): unknown {
  const judge = createJudge(createMatcher(detectorsInForce(detectors)), pseudonymize);
  return walk(value, judge.root(known), judge, work);
}

describe('under a telling key', () => {
  test('every text, number and what lies below is hidden, and nothing else', () => {
    expect(
      judged({
        patientId: 'A 17',
        'X-Patient-Id': 123_456,
        patient_id: { name: 'Rosa', ids: [17, true, null, ''], token: 'tulip' },
        other: { patientName: 'fine' },
      }),
    ).toEqual({
      patientId: '[patient]',
      'X-Patient-Id': '[patient]',
      patient_id: { name: '[patient]', ids: ['[patient]', true, null, ''], token: '[token]' },
      other: { patientName: 'fine' },
    });
  });

  test('what is no value stays, though not below', () => {
    const value = { token: 'expired', pass: 12, auth: 'login failed', signature: 'f(a)', cookies: 3, password: [12, 'expired'] };
    expect(judged(value)).toEqual({ ...value, password: ['[password]', '[password]'] });
  });

  test('what stands below it beside what was replaced stays as it is a second time', () => {
    const once = judged({ cookie: [[123_456, '?']], held: [['[password]', 'tulip']] });
    expect(once).toEqual({ cookie: [['[cookie]', '?']], held: [['[password]', '[password]']] });
    expect(judged(once)).toEqual(once);
  });

  test('what lies below a key of single words goes by its own name', () => {
    const value = { session: { lines: ['tulip', 4711], pin: { x: 1024 } }, pin: { code: 4711 } };
    expect(judged(value)).toBe(value);
    expect(judged({ pin: [4711, 'bottom', { x: 1024 }] })).toEqual({ pin: ['[pin]', 'bottom', { x: 1024 }] });
    expect(judged({ session: 'q7Ztulip4tQ7rose2T'.repeat(40), pin: 4711 })).toEqual({ session: '[token]', pin: '[pin]' });
  });

  test('what a field below says of a credential stays, and what a validator says of it', () => {
    const value = { cookie: { maxAge: 3600, path: '/' }, auth: { type: 'basic' }, errors: { password: ['is too short'] } };
    expect(judged(value)).toEqual(value);
    expect(judged({ cookie: { maxAge: 4111111111111111, a: 1 }, auth: { type: 'tulip' } })).toEqual({
      cookie: { maxAge: '[card]', a: '[cookie]' },
      auth: { type: '[authorization]' },
    });
  });

  test('what a parser read is no token, wherever one that is stands beside it', () => {
    const read = [
      { type: 'Punctuator', value: '(', line: 3 },
      { type: { label: 'name', keyword: undefined }, value: 'tulip', start: 10, end: 15, loc: { start: { line: 1, column: 9 } } },
      { text: 'tulip', offset: 4, line: 1, col: 5 },
    ];
    const value = read.map((token) => ({ token }));
    expect(judged(value)).toEqual(value);
    for (const token of [
      { type: 'bearer', value: 'tulip' },
      { value: 'tulip', start: 1_700_000_000 },
      { value: 'tulip', line: null },
      ['tulip'],
    ])
      expect(judged([{ token: read[0] }, { token }, { token: 'tulip' }, { token: read[0] }])).toEqual([
        { token: read[0] },
        { token: expect.not.objectContaining({ value: 'tulip' }) },
        { token: '[token]' },
        { token: read[0] },
      ]);
    expect(judged({ password: read[0], secret: { token: { value: 'tulip', line: 3 } } })).toEqual({
      password: { type: '[password]', value: '[password]', line: '[password]' },
      secret: { token: { value: '[secret]', line: '[secret]' } },
    });
  });

  test('what is no value is judged by patterns', () => {
    expect(judged({ signature: 'f(rosa@example.org)', auth: 'rosa@example.org' })).toEqual({
      signature: 'f([email])',
      auth: '[authorization]',
    });
  });

  test('what was no value is hidden where it became one by what was replaced in it', () => {
    expect(judged({ signature: 'https://rosa(:tulip@host' })).toEqual({ signature: '[signature]' });
    expect(judged({ auth: { host: 'password:#expired' } })).toEqual({ auth: { host: '[authorization]' } });
  });

  test('what stands there already, of whatever detector, stays', () => {
    const value = { password: '[email]', token: '[Filtered]', patientId: ['[patient]', '[cut by vedette]'] };
    expect(judged(value)).toBe(value);
  });

  test('values are told by pairs as well', () => {
    expect(
      judged({
        headers: [
          ['patient-id', 'A 17'],
          ['accept', 'fine'],
        ],
        rawHeaders: ['Patient-Id', 'A 17', 'Accept', 'fine'],
        fields: [{ name: 'patientId', value: 'A 17' }],
        attributes: { 'patient.id': { value: 'A 17', type: 'string' } },
        map: new Map([['patientId', 'A 17']]),
      }),
    ).toEqual({
      headers: [
        ['patient-id', '[patient]'],
        ['accept', 'fine'],
      ],
      rawHeaders: ['Patient-Id', '[patient]', 'Accept', 'fine'],
      fields: [{ name: 'patientId', value: '[patient]' }],
      attributes: { 'patient.id': { value: '[patient]', type: '[patient]' } },
      map: [['patientId', '[patient]']],
    });
  });

  test('a private key is hidden line by line, and as a JSON Web Key', () => {
    const lines = [`-----BEGIN PRIVATE ${'KEY'}-----`, 'tulipTulip7'.repeat(5), `-----END PRIVATE ${'KEY'}-----`];
    expect(judged({ lines, jwk: { kty: 'EC', d: 'tulip', x: 'iris' }, d: 'rose' })).toEqual({
      lines: ['[private key]'],
      jwk: { kty: 'EC', d: '[secret]', x: 'iris' },
      d: 'rose',
    });
  });

  test('a value of bytes is hidden like any other', () => {
    expect(judged({ password: Buffer.from('tulip') })).toEqual({ password: '[password]' });
  });
});

describe('patterns find values', () => {
  test('in keys, texts, numbers and large integers', () => {
    expect(
      judged({ 'of MRN-12345678': 1, a: 'MRN-12345678', b: Number(card), c: BigInt(card), d: -Number(card), e: 5n }),
    ).toEqual({
      'of [patient]': 1,
      a: '[patient]',
      b: '[card]',
      c: '[card]',
      d: '[card]',
      e: '5',
    });
  });

  test('in JSON within a text, whose other parts stay as they are', () => {
    const inner = JSON.stringify({ a: 'MRN-12345678', n: 1, deep: JSON.stringify(['MRN-12345678', true]) });
    expect(judged({ body: inner })).toEqual({
      body: JSON.stringify({ a: '[patient]', n: 1, deep: JSON.stringify(['[patient]', true]) }),
    });
    const clean = ' {\n "a": [1.0, "\\u00e9"] }';
    expect(judged({ body: clean })).toEqual({ body: clean });
  });

  test('in JSON behind other words, where a name stands beside its value', () => {
    const json = (value: string) => JSON.stringify({ errors: [{ path: 'password', kind: 'Number', value, n: 1 }] }, null, 1);
    expect(judged(`request 7 failed: ${json('tulip')}\n    at login (a.js:1:2)`)).toBe(
      `request 7 failed: ${JSON.stringify(JSON.parse(json('[password]')))}\n    at login (a.js:1:2)`,
    );
    expect(judged('failed: [{"name":"pin_code","value":"tulip"}]')).toBe('failed: [{"name":"pin_code","value":"[password]"}]');
    const fine = ['failed: { "name": "a", "value": "tulip" }', 'a "b": [c] {', '} "a": {"b', ']"a": ["x":"}'];
    expect(judged(fine)).toBe(fine);
  });

  test('in the value that JSON loses to a second one of its name', () => {
    expect(judged({ body: '{"a":"MRN-12345678","a":"fine"}' })).toEqual({ body: '{"a":"fine"}' });
  });

  test('in numbers of JSON beyond what JavaScript can tell', () => {
    const long = withCheckDigit('62'.padEnd(18, '1'));
    expect(judged({ body: `{"n":${long}}` })).toEqual({ body: '{"n":"[card]"}' });
  });

  test('and a finding tells where, by the keys that leave, and never the value', () => {
    const work = createWork();
    judged({ 'MRN-12345678': { token: 'tulip', list: ['a', 'MRN-12345678'] } }, { work });
    expect(work.findings).toEqual([
      { path: '', detector: 'clinic/patient', by: 'pattern', replacement: 'label', count: 1 },
      { path: '[patient].token', detector: 'credentials/token', by: 'key', replacement: 'label', count: 1 },
      { path: '[patient].list.1', detector: 'clinic/patient', by: 'pattern', replacement: 'label', count: 1 },
    ]);
  });

  test('JSON that is longer than what may still be read is cut as a text', () => {
    const work = { ...createWork(), characters: limits.characters - 1_000 };
    const sent = judged({ body: JSON.stringify(['fine words '.repeat(200), 'MRN-12345678']) }, { work });
    expect(JSON.stringify(sent)).not.toContain('MRN');
  });
});

describe('what the protocol says of a field', () => {
  test('the value of an attribute is judged by the name of the attribute, as it were without a type', () => {
    const drawn = 'q7Zt4Vb9'.repeat(4);
    const plain = {
      ...{ session: drawn, pin: 4711, tickets: 3, token: 'expired', auth: 'basic', pass: 12, pwd: '/srv/app' },
      ...{ 'lib.version': '1.2.3.4', password: 'tulip', 'patient.id': 123_456, ticket: [drawn], sessions: drawn },
    };
    const attributes = Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, { value, type: 'string' }]));
    const sent = { ...plain, session: '[token]', pin: '[pin]', password: '[password]', 'patient.id': '[patient]' };
    expect(judged(plain)).toEqual({ ...sent, ticket: ['[token]'] });
    expect(judged({ attributes }, { known: container })).toEqual({
      attributes: Object.fromEntries(
        Object.entries({ ...sent, ticket: ['[token]'] }).map(([name, value]) => [name, { value, type: 'string' }]),
      ),
    });
  });

  const known: Structure = {
    event_id: 'id',
    user: { id: 'identity', name: 'name', email: 'email', ip_address: 'removed' },
    infer: 'inference',
    line: 'code',
    lines: 'code',
  };
  const pseudonymize: Pseudonymize = (kind, value) =>
    Buffer.from(`${kind} ${value}`).toString('hex').padEnd(32, '0').slice(0, 32);

  test('keeps a field of its form, and judges one that has another', () => {
    const id = '3f2a9c1d'.repeat(4);
    expect(judged({ event_id: id, line: 7 }, { known })).toEqual({ event_id: id, line: 7 });
    expect(judged({ event_id: 'MRN-12345678' }, { known })).toEqual({ event_id: '[patient]' });
  });

  test('replaces who a person is, on texts and numbers alike', () => {
    const user = { id: 7, name: 'Rosa', email: 'rosa', ip_address: '203.0.113.9', plan: 'fine' };
    const name = `anon-${pseudonymize('user', '7')}`;
    const sent = judged({ user, infer: 'auto' }, { known, pseudonymize });
    expect(sent).toEqual({ user: { id: name, name: '[name]', email: '[email]', plan: 'fine' }, infer: 'never' });
    expect(Object.keys(Object(Reflect.get(Object(sent), 'user')))).toEqual(['id', 'name', 'email', 'plan']);
    expect(judged({ user: { ...user, id: '7' } }, { known, pseudonymize })).toMatchObject({ user: { id: name } });
    expect(judged(sent, { known, pseudonymize })).toBe(sent);
  });

  test('holds for all that lies below the field', () => {
    const user = { id: { uid: 'rosa', more: ['x'] }, name: { first: 'Rosa' }, ip_address: ['203.0.113.9'] };
    expect(judged({ user }, { known })).toEqual({
      user: { id: { more: [undefined] }, name: { first: '[name]' }, ip_address: [undefined] },
    });
  });

  test('asks for the pseudonym of an identity once in an item', () => {
    const asked: string[] = [];
    const pseudonymize: Pseudonymize = (_kind, value) => {
      asked.push(value);
      return value.padStart(32, '0');
    };
    const users = ['7', '8', '7'].map((id) => ({ id }));
    const anon = (id: string): { id: string } => ({ id: `anon-${id.padStart(32, '0')}` });
    expect(judged(users, { known: { '*': { id: 'identity' } }, pseudonymize })).toEqual(['7', '8', '7'].map(anon));
    expect(asked).toEqual(['7', '8']);
  });

  test.each([
    [undefined],
    [() => undefined],
    [() => 'rosa'],
    [(_kind: string, value: string) => value],
    [() => `anon-${'0'.repeat(32)}`],
    [() => 'A'.repeat(32)],
  ])('removes an identity that has no pseudonym: %s', (broken) => {
    const work = createWork();
    expect(judged({ user: { id: 'rosa' } }, { known, work, ...(broken && { pseudonymize: broken }) })).toEqual({ user: {} });
    expect(work.findings).toEqual([{ path: 'user.id', detector: 'identity/user', by: 'field', replacement: 'remove', count: 1 }]);
  });

  test('reads lines of code as code', () => {
    const lines = ['const token = req.token;', "const token = 'tulip';", 'call("MRN-12345678")'];
    expect(judged({ lines, line: Number(card) }, { known })).toEqual({
      lines: ['const token = req.token;', "const token = '[token]';", 'call("[patient]")'],
      line: '[card]',
    });
  });

  test('holds in JSON within a text as well', () => {
    expect(judged(JSON.stringify({ user: { id: 'rosa', name: 'Rosa' } }), { known })).toBe('{"user":{"name":"[name]"}}');
  });
});

test.each<readonly [string, Detector | undefined, Pseudonymize | undefined]>([
  ['a validator of a pattern', { ...patient, validate: () => expect.unreachable() }, undefined],
  ['a validator behind a key', { id: 'a/b', label: 'b', keys: ['note'], validate: () => expect.unreachable() }, undefined],
  ['a pseudonymizer', undefined, () => expect.unreachable()],
])('what %s throws is thrown on', (_what, detector, pseudonymize) => {
  const setting: Setting = {
    known: { user: 'identity' },
    detectors: detector === undefined ? [] : [detector],
    ...(pseudonymize && { pseudonymize }),
  };
  expect(() => judged({ user: 'rosa', note: 'MRN-12345678' }, setting)).toThrow();
});

test('a pseudonymizer that answers with a promise fails the item, and its rejection reaches nobody', async () => {
  const later = JSON.parse('{}', () => Promise.reject(new Error('later')));
  expect(() => judged({ user: { id: '7' } }, { known: { user: { id: 'identity' } }, pseudonymize: () => later })).toThrow(
    TypeError,
  );
  await new Promise((waited) => setTimeout(waited));
});

test('JSON that there is no room left to read is cut, and read where there is room', () => {
  const judge = createJudge(createMatcher(detectorsInForce([patient])), undefined);
  const value = '{"value":"tulip fields","name":"patientId"}';
  const read = (left: number): unknown =>
    walk([value], judge.root({}), judge, { ...createWork(), characters: limits.characters - left });
  for (let time = 0; time < 3; time += 1) expect(read(value.length - 1)).toEqual([cutMark]);
  expect(read(value.length * 20)).toEqual([value.replace('tulip fields', '[patient]')]);
});
