import { describe, expect, test } from 'vitest';
import { createJudgeOf, readRules } from './rule.ts';

const event = {
  level: 'fatal',
  transaction: 'GET /orders/:id',
  release: 'shop@2',
  exception: { values: [{ type: 'SocketError' }, { type: 'OrderError' }] },
};

function refusalOf(rules: unknown): string {
  try {
    readRules('rules', rules);
    return 'none';
  } catch (refused) {
    return refused instanceof TypeError ? refused.message : 'not a TypeError';
  }
}

describe('the rules of a budget', () => {
  test('ask for types, levels, routes and releases, all of them, and the first that fits decides', () => {
    const verdict = (...rules: Parameters<typeof createJudgeOf>[0]): string => createJudgeOf(rules)(event, 0);
    expect(verdict()).toBe('normal');
    expect(verdict({ type: 'OrderError', action: 'protect' })).toBe('protected');
    expect(verdict({ type: ['Other', 'Socket*'], level: 'fatal', action: 'favour' })).toBe('favoured');
    expect(verdict({ route: 'GET /orders/*', release: 'shop@2', action: 'deny' })).toBe('denied');
    expect(verdict({ type: 'OrderError', level: 'error', action: 'deny' }, { level: 'fatal', action: 'protect' })).toBe(
      'protected',
    );
    expect(verdict({ type: 'Order', action: 'deny' }, { release: 'shop@*', action: 'deny' })).toBe('denied');
    expect(createJudgeOf([{ level: 'error', action: 'deny' }])({ message: 'x' }, 0)).toBe('denied');
    expect(createJudgeOf([{ release: '*', action: 'deny' }])({ message: 'x' }, 0)).toBe('normal');
  });

  test('know for how long a release has been seen', () => {
    const judge = createJudgeOf([{ newReleaseHours: 2, action: 'favour' }]);
    const at = (hours: number, release: string | undefined): string => judge({ release }, hours * 3_600_000);
    expect([at(0, 'a'), at(2, 'a'), at(3, 'a'), at(3, 'b'), at(3, undefined)]).toEqual([
      'favoured',
      'favoured',
      'normal',
      'favoured',
      'normal',
    ]);
    for (let release = 0; release < 100; release += 1) at(4, `r${release}`);
    expect(at(5, 'a')).toBe('favoured');
  });

  test('are refused where they are none, with the place and the fix', () => {
    expect(refusalOf({})).toBe('[vedette] rules: an object where a list belongs. Give it a list of rules.');
    expect(refusalOf(['x'])).toContain("rules[0]: a text of 1 characters where a rule belongs. Write { level: 'fatal'");
    expect(refusalOf([{ action: 'deny' }])).toContain('rules[0]: a rule that asks nothing and fits every event.');
    expect(refusalOf([{ level: 7, action: 'deny' }])).toContain('rules[0].level: a number where a text belongs.');
    expect(refusalOf([{ level: [], action: 'deny' }])).toContain('rules[0].level: a list of 0');
    expect(refusalOf([{ level: 'fatal', action: 'keep' }])).toContain('rules[0].action: a text of 4 characters');
    expect(refusalOf([{ newReleaseHours: 0, action: 'favour' }])).toContain('Write a number above 0.');
    expect(refusalOf([{ level: 'fatal' }])).toBe(
      '[vedette] rules[0].action: nothing where an action belongs. Known here: protect, favour, deny.',
    );
    expect(refusalOf([{ level: 'fatal', action: 'protct' }])).toContain('Did you mean "protect"?');
    expect(refusalOf([{ levels: 'fatal', action: 'deny' }])).toContain('Did you mean "level"?');
  });

  test('are refused where they could never fit', () => {
    expect(refusalOf([{ level: 'warn', action: 'deny' }])).toBe(
      '[vedette] rules[0].level: a text of 4 characters that is no level. Known here: fatal, error, warning, log, info, debug.',
    );
    expect(refusalOf([{ level: ['fatal', 'eror'], action: 'deny' }])).toContain('Did you mean "error"?');
    for (const rule of [{ type: '*Error' }, { type: ['A', 'B*C'] }, { release: 'shop@*-rc' }, { route: '*/orders' }])
      expect(refusalOf([{ ...rule, action: 'deny' }])).toContain(': a star that is not at the end, where it fits nothing. Write');
    for (const rule of [{ type: '*' }, { level: 'warn*' }, { route: 'GET /files/*path' }, { route: 'GET /files/*' }])
      expect(refusalOf([{ ...rule, action: 'deny' }])).toBe('none');
  });

  test('cannot be changed once they are read', () => {
    const given = [{ level: ['fatal'], action: 'protect' }];
    const [rule] = readRules('rules', given);
    given[0]?.level.push('error');
    expect([rule, Object.isFrozen(rule)]).toEqual([{ level: ['fatal'], action: 'protect' }, true]);
  });
});
