import { describe, expect, test } from 'vitest';
import { definePolicy } from '../../policy.ts';
import { scrubItem } from '../../stages/scrub.ts';
import { withoutMeta } from '../remark/meta-sample.ts';

const policy = definePolicy({ environmentVariables: {} });

function sentOf(payload: unknown, type = 'event'): unknown {
  return withoutMeta(scrubItem([{ type }, payload], policy).sent?.[1]);
}

/** An attribute as logs and streamed spans carry it. */
function attribute(value: unknown): object {
  return { value, type: typeof value };
}

/** What is sent without the template, of which what stands behind a telling key is judged on its own. */
function withoutTemplate(sent: unknown): unknown {
  return JSON.parse(JSON.stringify(sent, (key, value) => (/^(?:query|sql|statement)$/.test(key) ? undefined : value)));
}

describe('a parameter that a telling key of its template announces is hidden', () => {
  test('in a message with parameters', () => {
    expect(sentOf({ logentry: { message: 'login of %s with password=%s at %d', params: ['blue', 'tulip', 7] } })).toEqual({
      logentry: { message: 'login of %s with password=%s at %d', params: ['blue', '[password]', 7] },
    });
  });

  test('also where another parameter, or the value itself, has a sign in it that templates have', () => {
    const sql = 'SELECT 1 FROM u WHERE name LIKE ? AND password = ?';
    expect(sentOf({ extra: { a: { sql, parameters: ['%sunny%', 'tulip'] } } })).toEqual({
      extra: { a: { sql, parameters: ['%sunny%', '[password]'] } },
    });
    const values = { query: 'UPDATE u SET name = $1, password = $2', values: ['100%', 'tulip'], message: 'what %s' };
    expect(sentOf({ extra: { values } })).toEqual({ extra: { values: { ...values, values: ['100%', '[password]'] } } });
    expect(sentOf({ logentry: { message: 'password=%s', params: ['tul%40ip'] } })).toEqual({
      logentry: { message: 'password=%s', params: ['[password]'] },
    });
  });

  test('without going through all that stands beside it', () => {
    let listings = 0;
    const parameters = Object.fromEntries(Array.from({ length: 100 }, (_none, at) => [`sentry.message.parameter.${at}`, 'a']));
    const beside = new Proxy(parameters, {
      ownKeys: (target) => {
        listings += 1;
        return Reflect.ownKeys(target);
      },
    });
    sentOf({ extra: { beside } });
    expect(listings).toBeLessThan(10);
  });

  test('with one reading of the template for all of them', () => {
    const template = `${'a plain word '.repeat(200)}password=%s`;
    const workOf = (count: number): number => {
      const parameters = Object.fromEntries(
        Array.from({ length: count }, (_none, at) => [`sentry.message.parameter.${at}`, 'a']),
      );
      const extra = { beside: { 'sentry.message.template': template, ...parameters } };
      return scrubItem([{ type: 'event' }, { extra }], policy).decision.work.characters;
    };
    expect(workOf(900) - workOf(1)).toBeLessThan(900 * 60);
  });

  test('in the attributes of a log, of a span and of a query', () => {
    const message = { 'sentry.message.template': 'user %s, token: %s', 'sentry.message.parameter.0': 'blue' };
    const wrapped = Object.fromEntries(Object.entries(message).map(([key, value]) => [key, attribute(value)]));
    expect(
      sentOf({ items: [{ body: 'x', attributes: { ...wrapped, 'sentry.message.parameter.1': attribute('tulip') } }] }, 'log'),
    ).toEqual({
      items: [{ body: 'x', attributes: { ...wrapped, 'sentry.message.parameter.1': attribute('[token]') } }],
    });
    const listed = { sql: attribute('a = ? AND token = ?'), params: { value: ['b', 'tulip'], type: 'array' } };
    expect(sentOf({ items: [{ body: 'x', attributes: listed }] }, 'log')).toEqual({
      items: [{ body: 'x', attributes: { ...listed, params: { value: ['b', '[token]'], type: 'array' } } }],
    });
    const query = { 'db.query.text': 'UPDATE u SET password = $2 WHERE id = $1', 'db.query.parameter.0': 'blue' };
    expect(sentOf({ spans: [{ data: { ...message, 'sentry.message.parameter.1': 'tulip' } }, { data: { ...query } }] })).toEqual({
      spans: [{ data: { ...message, 'sentry.message.parameter.1': '[token]' } }, { data: query }],
    });
    expect(sentOf({ spans: [{ data: { ...query, 'db.query.parameter.1': 'tulip' } }] })).toEqual({
      spans: [{ data: { ...query, 'db.query.parameter.1': '[password]' } }],
    });
  });

  test('where the parameter before it ends in the key', () => {
    const given = ['blue', 'password:', 'tulip', 'token=', 'iris', 'for $5, token=', 'iris', 'name:', 'red', 'password', 'rose'];
    const sent = given.map((one) => ({ tulip: '[password]', iris: '[token]' })[one] ?? one);
    const attributes = (parameters: readonly string[]): object =>
      Object.fromEntries([
        ['sentry.message.template', attribute('login {}')],
        ...parameters.map((one, at) => [`sentry.message.parameter.${at}`, attribute(one)]),
      ]);
    expect(sentOf({ items: [{ body: 'x', attributes: attributes(given) }] }, 'log')).toEqual({
      items: [{ body: 'x', attributes: attributes(sent) }],
    });
  });

  test.each<readonly [readonly unknown[], readonly unknown[]]>([
    [
      ['password=%s', 'tulip'],
      ['password=%s', '[password]'],
    ],
    [
      ['%s: password "%s", %o', 'blue', 'tulip', { a: 1 }],
      ['%s: password "%s", %o', 'blue', '[password]', { a: 1 }],
    ],
    [
      ['100%% of api key %s', 'tulip'],
      ['100%% of api key %s', '[secret]'],
    ],
    [
      ['%2$s has password %1$s', 'tulip', 'blue'],
      ['%2$s has password %1$s', '[password]', 'blue'],
    ],
    [
      ['%cpassword: %s', 'color: red', 'tulip'],
      ['%cpassword: %s', 'color: red', '[password]'],
    ],
    [
      ['rosa@example.org has %s', 'rosa@example.org'],
      ['[email] has %s', '[email]'],
    ],
  ])('in the arguments of console: %j', (given, expected) => {
    expect(sentOf({ breadcrumbs: [{ category: 'console', data: { arguments: given, logger: 'console' } }] })).toEqual({
      breadcrumbs: [{ category: 'console', data: { arguments: expected, logger: 'console' } }],
    });
  });

  test.each<readonly [object, object]>([
    [{ sql: 'UPDATE u SET password = ? WHERE id = ?', bindings: ['tulip', 'blue'] }, { bindings: ['[password]', 'blue'] }],
    [
      { query: 'INSERT INTO u (name, password) VALUES ($1, $2), ($3, $4)', parameters: ['blue', 'tulip', 'red', 'iris'] },
      { parameters: ['blue', '[password]', 'red', '[password]'] },
    ],
    [{ text: "INSERT INTO u (name, age, token) VALUES ('a, b', ?, ?)", values: [7, 'tulip'] }, { values: [7, '[token]'] }],
    [{ message: 'password for {name} is {password}', params: ['blue', 'tulip'] }, { params: ['blue', 'tulip'] }],
  ])('in %j', (given, expected) => {
    expect(sentOf({ extra: { given } })).toEqual({ extra: { given: { ...given, ...expected } } });
  });

  test.each<readonly [object, object]>([
    [
      { sql: 'SELECT 1 FROM u WHERE password = :p AND a = :b', replacements: { p: 'tulip', b: 'c' } },
      { replacements: { p: '[password]', b: 'c' } },
    ],
    [
      { query: 'INSERT INTO "u"("a", "password") VALUES (@0, @1)', parameters: ['b', 'tulip', 'c'] },
      { parameters: ['b', '[password]', 'c'] },
    ],
    [
      { query: 'INSERT INTO "u"("a", "password") VALUES (@0, @1)', parameters: [{ value: 'b' }, { value: 'tulip' }] },
      { parameters: [{ value: 'b' }, { value: '[password]' }] },
    ],
    [{ sql: 'update u set password = :1, a = :2', binds: ['tulip', 'b'] }, { binds: ['[password]', 'b'] }],
    [{ query: 'INSERT INTO [u] ([a],[token]) VALUES (@P1,@P2)', params: '["b","tulip"]' }, { params: '["b","[token]"]' }],
    [
      { sql: 'SELECT 1 FROM u WHERE token=@p0', parameters: { p0: 'tulip', '@p0': 'iris' } },
      { parameters: { p0: '[token]', '@p0': '[token]' } },
    ],
    [
      {
        sql: 'SELECT 1 FROM u WHERE token=@p0 AND a=@p1',
        parameters: [
          { name: 'p1', value: 'two' },
          { name: 'p0', value: 'tulip' },
          { name: '@p0', value: 'iris' },
        ],
      },
      {
        parameters: [
          { name: 'p1', value: 'two' },
          { name: 'p0', value: '[token]' },
          { name: '@p0', value: '[token]' },
        ],
      },
    ],
    [
      { sql: 'SELECT 1 FROM u WHERE token IN (:...list)', bind: { list: ['tulip'], $list: 'iris' } },
      { bind: { list: ['[token]'], $list: '[token]' } },
    ],
    [
      { statement: 'UPDATE u SET password = %(new)s', params: { new: 'tulip', page: 'two' } },
      { params: { new: '[password]', page: 'two' } },
    ],
    [{ query: 'UPDATE u SET password=$1', params: '["tulip","two"]' }, { params: '["[password]","two"]' }],
    [
      { query: 'mutation($a: String!, $b: Int) { login(password: $a, page: $b) }', variables: { a: 'tulip', b: 'two' } },
      { variables: { a: '[password]', b: 'two' } },
    ],
    [{ query: 'mutation($a: String!) { login(password: $a) }', variables: '{"a":"tulip"}' }, { variables: '{"a":"[password]"}' }],
    [
      {
        UpdateExpression: 'SET #p = :p, #n = :n',
        ConditionExpression: '#k = :old AND token = :t',
        ExpressionAttributeNames: { '#p': 'password', '#n': 'name', '#k': 'secret' },
        ExpressionAttributeValues: { ':p': { S: 'tulip' }, ':n': { S: 'two' }, ':old': 'iris', ':t': 'tulip' },
      },
      { ExpressionAttributeValues: { ':p': { S: '[password]' }, ':n': { S: 'two' }, ':old': '[secret]', ':t': '[token]' } },
    ],
    [{ query: 'mutation resetPassword($id: ID!) { reset(id: $id) { token { page } } }', variables: { id: 'two' } }, {}],
  ])('and so it is by its name in %j', (given, expected) => {
    expect(withoutTemplate(sentOf({ extra: { given } }))).toEqual(
      withoutTemplate({ extra: { given: { ...given, ...expected } } }),
    );
    expect(JSON.stringify(sentOf({ extra: { given: JSON.stringify(given) } }))).not.toMatch(/tulip|iris/);
  });

  test.each([
    [
      ['INSERT INTO u (name, password) VALUES ($1, $2)', ['blue', 'tulip']],
      ['INSERT INTO u (name, password) VALUES ($1, $2)', ['blue', '[password]']],
    ],
    [
      ['query', 'UPDATE u SET token = %s WHERE id = %s', ['tulip', 'blue']],
      ['query', 'UPDATE u SET token = %s WHERE id = %s', ['[token]', 'blue']],
    ],
    [
      ['UPDATE u SET name = ?', ['blue'], ['password', 'blue']],
      ['UPDATE u SET name = ?', ['blue'], ['password', '[password]']],
    ],
  ])('and so it is in a list behind its statement: %j', (given, expected) => {
    for (const key of ['given', 'arguments']) expect(sentOf({ extra: { [key]: given } })).toEqual({ extra: { [key]: expected } });
  });

  test('and so it is among the arguments of a command of Redis, as its client tells of it', () => {
    const commands = [
      { name: 'hset', args: ['u:1', 'name', 'blue', 'password', 'tulip'] },
      { name: 'auth', args: ['blue', 'tulip'] },
      { name: 'set', args: ['u:1', 'fine'] },
      { name: 'ReplyError', command: 'AUTH', args: ['tulip'], code: 'ERR' },
    ];
    expect(sentOf({ extra: { commands } })).toEqual({
      extra: {
        commands: [
          { name: 'hset', args: ['u:1', 'name', 'blue', 'password', '[password]'] },
          { name: 'auth', args: ['blue', '[password]'] },
          { name: 'set', args: ['u:1', 'fine'] },
          { name: 'ReplyError', command: 'AUTH', args: ['[password]'], code: 'ERR' },
        ],
      },
    });
  });

  test('and so it is among the arguments of a command that could not be spawned', () => {
    const error = { path: 'mysql', spawnargs: ['-u', 'root', '-ptulip', '--password', 'tulip', 'shop'] };
    expect(sentOf({ extra: { error } })).toEqual({
      extra: { error: { path: 'mysql', spawnargs: ['-u', 'root', '[password]', '--password', '[password]', 'shop'] } },
    });
  });

  test('also where the system call alone tells the command, as the SDK sends it', () => {
    const error = { syscall: 'spawn sshpass', spawnargs: ['-p', 'tulip', 'ssh', '-o', 'BatchMode=no'] };
    expect(sentOf({ contexts: { node_system_error: error } })).toEqual({
      contexts: { node_system_error: { ...error, spawnargs: ['-p', '[password]', 'ssh', '-o', 'BatchMode=no'] } },
    });
    const other = { syscall: 'spawn mkdir', spawnargs: ['-p', 'tulip'] };
    expect(sentOf({ contexts: { node_system_error: other } })).toEqual({ contexts: { node_system_error: other } });
  });

  test('and so it is in an attribute with its name', () => {
    const query = { 'db.query.text': 'SELECT 1 FROM u WHERE password = %(p)s' };
    expect(sentOf({ spans: [{ data: { ...query, 'db.query.parameter.p': 'tulip', 'db.query.parameter.q': 'two' } }] })).toEqual({
      spans: [{ data: { ...query, 'db.query.parameter.p': '[password]', 'db.query.parameter.q': 'two' } }],
    });
  });

  test('and a template that throws when it is read, or is no text, announces nothing', () => {
    const odd = { params: ['fine'], message: 3 };
    expect(sentOf({ extra: { odd, list: { values: ['fine'] }, none: { arguments: 'fine' } } })).toEqual({
      extra: { odd, list: { values: ['fine'] }, none: { arguments: 'fine' } },
    });
    const throwing = Object.defineProperty({ params: ['fine'] }, 'message', {
      get: () => {
        throw new Error('not now');
      },
    });
    expect(sentOf({ extra: { throwing } })).toEqual({ extra: { throwing: { params: ['fine'] } } });
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(sentOf({ extra: { params: proxy, a: 'fine' } })).toEqual({ extra: { params: '[cut by vedette]', a: 'fine' } });
  });
});

test('reading templates is bounded', () => {
  const message = `${'password=%s '.repeat(100_000)}`;
  const { decision } = scrubItem(
    [{ type: 'event' }, { logentry: { message, params: Array.from({ length: 200 }, () => 'tulip') } }],
    policy,
  );
  expect(decision.work.characters).toBeLessThan(1_000_000);
  expect(JSON.stringify(decision)).not.toContain('tulip');
});

test('a long text beside a statement leaves room to read it', () => {
  const beside = { query: 'lamp and chair '.repeat(400), statement: 'update u set password = :own' };
  expect(sentOf({ extra: { call: { ...beside, params: { own: 'tulip' } } } })).toMatchObject({
    extra: { call: { params: { own: '[password]' } } },
  });
});
