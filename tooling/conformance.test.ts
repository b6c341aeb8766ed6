import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { firstDifference } from './conformance/difference.ts';

/** A folder with one file of vectors, for as long as a test runs. */
function folderOf(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'vedette-vectors-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'shop.json'), JSON.stringify(content));
  return folder;
}

function run(...parameters: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'conformance.mjs'), ...parameters], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const config = { applications: { $string: ['@email'] } };
const string = {
  kind: 'string',
  config,
  input: 'by ann@mail.example',
  expected: { value: 'by [email]', remarks: [['@email', 's', 3, 10]] },
};
const event = { kind: 'event', config, input: { extra: { a: 'b' } }, expected: { extra: { a: 'b' } } };

describe('npm run conformance', () => {
  it('counts what passed by kind', () => {
    const { status, stdout } = run(folderOf([string, event, { kind: 'is-pairlist', input: [['a', 1]], expected: true }]));
    expect(stdout.replace(/ +/g, ' ')).toBe('kind passed failed\nstring 1 0\nevent 1 0\nis-pairlist 1 0\nall 3 0\n');
    expect(status).toBe(0);
  });

  it('names what failed and where, and never a value', () => {
    const wrong = { ...event, name: 'shop/one', input: { extra: { a: 'ann@mail.example' } } };
    const folder = folderOf([wrong, { kind: 'unheard of', name: 'shop/two', expected: null }, string]);
    const { status, stdout } = run(folder, '--json');
    expect(JSON.parse(stdout)).toEqual({
      passed: 1,
      failed: 2,
      kinds: { event: { passed: 0, failed: 1 }, 'unheard of': { passed: 0, failed: 1 }, string: { passed: 1, failed: 0 } },
      failures: [
        { file: 'shop.json', name: 'shop/one', kind: 'event', at: '$.extra.a' },
        { file: 'shop.json', name: 'shop/two', kind: 'unheard of', at: 'a kind that is not known here' },
      ],
      skipped: [],
    });
    expect(status).toBe(1);
    expect(run(folder).stdout).toContain('shop.json: shop/one\n  differs at $.extra.a\n');
    expect(run(folder).stdout).not.toContain('mail.example');
  });

  it('runs vectors of fingerprint rules text from the lists of a file, and names what else lies there', () => {
    const rules = [
      { matchers: [['!type', 'Late*']], fingerprint: ['late', '{{ message }}'], attributes: { title: '{{ message }}' } },
    ];
    const late = { message: 'order 7 is late', exception: { values: [{ type: 'SoldOut' }] } };
    const matched = { matched_rule_index: 0, fingerprint: ['late', '{{ message }}'], type: 'custom' };
    const folder = folderOf({
      parse: [
        {
          id: 'shop/parse',
          text: '!type:Late* -> late',
          expected: [{ matchers: [['!type', 'Late*']], fingerprint: ['late'], attributes: {} }],
        },
      ],
      errors: [
        { text: 'type:A -> a\ntype:B', error: 'Invalid syntax (line 2)' },
        { text: 'shop:B -> b', error: 'Unknown matcher' },
        { text: 'type:B -> b', error: 'Invalid syntax (line 1)' },
      ],
      match: [
        {
          rules,
          event: late,
          expected: { ...matched, resolved_values: ['late', 'order <int> is late'], title: 'order 7 is late' },
        },
        { rules, event: {}, expected: { matched_rule_index: null, fingerprint: ['{{ default }}'], type: 'default' } },
        { id: 'shop/not', rules, event: {}, expected: matched },
      ],
      pairs: [
        { tier: 1, relation: 'merge', a: { message: 'order 7 is late' }, b: { message: 'order 8 is late' } },
        { tier: 1, relation: 'split', a: { message: 'order 7 is late' }, b: { message: 'order 7 is lost' } },
        { tier: 2, relation: 'merge', a: { message: 'late' }, b: { message: 'lost' } },
      ],
      glob: [{ pattern: '*.JS', value: 'a/b.js', options: { doublestar: true, ignorecase: true }, expected: false }],
    });
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ pairs: [] }));
    const { status, stdout } = run(folder, '--json');
    expect(JSON.parse(stdout)).toEqual({
      passed: 8,
      failed: 2,
      kinds: {
        parse: { passed: 1, failed: 0 },
        errors: { passed: 2, failed: 1 },
        match: { passed: 2, failed: 1 },
        pairs: { passed: 2, failed: 0 },
        glob: { passed: 1, failed: 0 },
      },
      failures: [
        { file: 'shop.json', name: 'number 4', kind: 'errors', at: '$' },
        { file: 'shop.json', name: 'shop/not', kind: 'match', at: '$.matched_rule_index' },
      ],
      skipped: ['other.json'],
    });
    expect(status).toBe(1);
    expect(run(folder).stdout).toContain('other.json: no vectors that are run here\n');
  });

  it('tells a folder without vectors from one that passed', () => {
    expect(run(folderOf([])).status).toBe(2);
    expect(run(folderOf({ no: 'list' })).stderr).toContain('shop.json holds no list of vectors');
    const broken = folderOf([]);
    writeFileSync(join(broken, 'cut.json'), '[{');
    expect(run(broken)).toMatchObject({ status: 2, stderr: expect.stringContaining('[conformance] cut.json is no JSON') });
    expect(run(join(broken, 'none')).stderr).toContain('[conformance] The folder could not be read: ENOENT.');
    expect(run().stderr).toContain('Name one folder of vectors. For help: npm run conformance -- --help');
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: npm run conformance') });
  });
});

it.each([
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, undefined],
  [{ a: [1, { b: null }] }, { a: [1, { b: 0 }] }, '$.a.1.b'],
  [{ a: 1 }, { a: 1, c: 2 }, '$.c'],
  [[1], { 0: 1 }, '$'],
  [[1], [1, 2], '$.1'],
  [null, {}, '$'],
])('finds where %j and %j differ: %s', (expected, actual, path) => {
  expect(firstDifference(expected, actual)).toBe(path);
});
