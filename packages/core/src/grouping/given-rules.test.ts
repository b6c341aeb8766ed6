import { describe, expect, test } from 'vitest';
import { startClient } from '../client-sample.ts';
import type { Decision } from '../decision.ts';
import { vedette } from '../pipeline.ts';
import { definePolicy } from '../policy.ts';
import { givenRules } from './given-rules.ts';
import { readFingerprintRules } from './rules-text/text-rules.ts';

const text = 'type:LateError -> late\ntype:{A -> b\nmessage:x';

describe('the rules of a text that came at run time', () => {
  test('are in force, and those that cannot act are told at the start with place and fix', async () => {
    const decisions: Decision[] = [];
    const said: string[] = [];
    const guard = vedette({
      fingerprintRules: readFingerprintRules(text, { name: 'shop.txt' }),
      onDecision: (decision) => decisions.push(decision),
      warn: (sentence) => void said.push(sentence),
    });
    const { client, items } = startClient([guard]);
    const told = decisions.filter(({ stage }) => stage === 'fingerprint');
    expect(told).toEqual([
      {
        stage: 'fingerprint',
        item: 'event',
        outcome: 'refused',
        grouping: '2026-11',
        rule: 'shop.txt:2',
        problem: { line: 2, column: 6, message: expect.any(String), fix: expect.any(String) },
      },
      expect.objectContaining({ outcome: 'refused', rule: 'shop.txt:3' }),
    ]);
    expect(said.filter((sentence) => sentence.includes('shop.txt:'))).toHaveLength(2);
    expect(guard.stats().outcomes['fingerprint refused']).toBe(2);
    client.captureEvent({ exception: { values: [{ type: 'LateError', value: 'too late' }] } });
    await client.flush(1000);
    expect(items().map(({ payload }) => Reflect.get(Object(payload), 'fingerprint'))).toEqual([['late']]);
  });

  test('are not told of where fingerprints are switched off', () => {
    const decisions: Decision[] = [];
    const fingerprintRules = readFingerprintRules(text);
    startClient([vedette({ fingerprintRules, off: ['fingerprint'], onDecision: (decision) => decisions.push(decision) })]);
    expect(decisions).toEqual([]);
  });

  test('stand beside rules of the application', () => {
    const { rules, problems } = readFingerprintRules(text);
    const own = { id: 'own', group: () => undefined };
    const policy = definePolicy({ fingerprintRules: { rules: [own, ...rules], problems } });
    expect(policy.fingerprintRules.slice(0, 2).map(({ id }) => id)).toEqual(['own', 'rules:1']);
    expect(policy.refusedRules.map(({ rule }) => rule)).toEqual(['rules:2', 'rules:3']);
    expect(Object.isFrozen(policy.refusedRules) && policy.refusedRules.every((one) => Object.isFrozen(one))).toBe(true);
  });

  test('are refused where something else is given in their place', () => {
    const refuse = (given: unknown): unknown => Reflect.apply(givenRules, undefined, [given]);
    expect(() => refuse({ rules: [] })).toThrow('policy.fingerprintRules: an object without rules and problems');
    expect(() => refuse({ rules: [], problems: [3] })).toThrow('policy.fingerprintRules.problems[0]');
    expect(() => Reflect.apply(definePolicy, undefined, [{ fingerprintRules: 'type:A -> a' }])).toThrow(
      'policy.fingerprintRules: a text of 11 characters where a list of rules belongs',
    );
  });
});
