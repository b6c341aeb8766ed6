import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectOf, projectsOf } from './dsn.ts';

const query = '?sentry_version=7&sentry_key=public&sentry_client=vedette-tunnel';

test.each([
  ['https://public@sentry.example/42', `https://sentry.example/api/42/envelope/${query}`],
  ['https://public:private@sentry.example/42', `https://sentry.example/api/42/envelope/${query}`],
  ['HTTPS://public@Sentry.Example:443/42', `https://sentry.example/api/42/envelope/${query}`],
  ['http://public@127.0.0.1:9797/1', `http://127.0.0.1:9797/api/1/envelope/${query}`],
  ['http://public@[::1]:80/1', `http://[::1]/api/1/envelope/${query}`],
  ['https://public@sentry.example/own/path/42', `https://sentry.example/own/path/api/42/envelope/${query}`],
])('%s is a project', (dsn, url) => {
  expect(projectOf(dsn)?.url).toBe(url);
  expect(projectOf(dsn)?.dsn).not.toContain('private');
});

test.each([
  'ftp://public@sentry.example/42',
  'https://sentry.example/42',
  'https://public@sentry.example',
  'https://public@sentry.example/',
  'https://public@sentry.example/42?x=1',
  'https://public@sentry.example/42#x',
  'https://public@sentry.example/../42',
  'https://public@sentry.example/42\r\nhost: evil.example',
  'https://pub&lic@sentry.example/42',
  'https://public@sentry.example@evil.example/42',
  'https://public@sentry example/42',
  '',
  42,
  null,
])('%j is none', (dsn) => {
  expect(projectOf(dsn)).toBeUndefined();
});

test('no text becomes a URL with a line break or another host', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, at) => {
      const dsn = 'https://public@sentry.example/42';
      const project = projectOf(dsn.slice(0, at) + text + dsn.slice(at));
      if (project === undefined) return;
      expect(project.url).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
      expect(new URL(project.url).pathname).toMatch(/\/api\/[\w-]+\/envelope\/$/);
    }),
    { numRuns: process.env['VEDETTE_LONG'] ? 20_000 : 500 },
  );
});

test.each([
  [undefined, '[vedette] tunnel.dsns: nothing where a list belongs.'],
  [[], '[vedette] tunnel.dsns: a list of 0 where a list belongs.'],
  [['https://secret-value'], '[vedette] tunnel.dsns[0]: a text of 20 characters that is no DSN.'],
])('a list of %j is refused without its values', (dsns, message) => {
  expect(() => projectsOf(dsns)).toThrow(message);
});
