import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

function faultsOf(config: unknown): readonly string[] {
  return readConfig(config).faults.map(({ place, refused }) => `${place} ${refused ? 'refused' : 'passed over'}`);
}

describe('a configuration', () => {
  it('is read with the other names of types, and with what is left out', () => {
    const { config, faults } = readConfig({
      rules: {
        a: { type: 'redactPair', keyPattern: 'x' },
        b: { type: 'pattern', pattern: 'y', redaction: { method: 'replace', text: '[y]' } },
        c: { type: 'multiple', rules: ['a', 'b'], hideInner: true },
      },
      applications: { '$string || extra.**': ['c'] },
      vars: { hashKey: null },
    });
    expect(faults).toEqual([]);
    expect([...config.rules.values()]).toEqual([
      { type: 'redact_pair', keyPattern: 'x', redaction: { method: 'default' } },
      { type: 'pattern', pattern: 'y', replaceGroups: [0], redaction: { method: 'replace', text: '[y]' } },
      { type: 'multiple', rules: ['a', 'b'], hideInner: true, redaction: { method: 'default' } },
    ]);
    expect(config.applications).toHaveLength(1);
  });

  it.each([
    [[], ['config refused']],
    [{ rules: 1 }, ['rules refused']],
    [{ applications: null }, ['applications refused']],
    [{ applications: [] }, ['applications refused']],
    [{ applications: { $nothing: ['@ip'] } }, ['applications.$nothing refused']],
    [{ applications: { extra: '@ip' } }, ['applications.extra refused']],
    [{ rules: { a: {} } }, ['rules.a.type refused']],
    [{ rules: { a: { type: 'pattern' } } }, ['rules.a.pattern refused']],
    [{ rules: { a: { type: 'pattern', pattern: 'x', replaceGroups: [-1] } } }, ['rules.a.replaceGroups refused']],
    [{ rules: { a: { type: 'emaill' } } }, ['rules.a.type passed over']],
    [{ rules: { a: { type: 'email', redaction: { method: 'encrypt' } } } }, ['rules.a.redaction.method passed over']],
    [{ rules: { a: { type: 'alias', rule: 5 } } }, ['rules.a.rule refused']],
    [{ rules: { a: { type: 'email', redaction: { method: 'replace', text: 5 } } } }, ['rules.a.redaction.text refused']],
    [{ rules: { a: { type: 'alias', rule: '@ip', hideInner: 'yes' } } }, ['rules.a.hideInner refused']],
    [{ rules: { a: { type: 'multiple', rules: [], hideInner: null } } }, ['rules.a.hideInner refused']],
  ])('%j: %j', (config, faults) => {
    expect(faultsOf(config)).toEqual(faults);
  });

  it('says what was meant', () => {
    expect(readConfig({ rules: { a: { type: 'emaill' } } }).faults[0]?.fix).toBe('Did you mean "email"?');
    expect(readConfig({ applications: { 'a.**.**': [] } }).faults[0]?.problem).toBe(
      'deep wildcard used more than once, at position 0',
    );
  });
});
