import { describe, expect, test } from 'vitest';
import { limitedRunner } from './limited-run.ts';

describe('a limited call', () => {
  test('gives the answer and the work, or throws what was thrown', () => {
    const limited = limitedRunner();
    const ended = limited(() => 'answer', 1000);
    expect(ended?.answer).toBe('answer');
    expect(ended?.work).toBeGreaterThanOrEqual(0);
    expect(limited(() => undefined, 1000)).toHaveProperty('answer', undefined);
    const thrown = new RangeError('own');
    expect(() =>
      limited(() => {
        throw thrown;
      }, 1000),
    ).toThrow(thrown);
  });

  test('is given up where it does not end, within a pattern too', () => {
    const limited = limitedRunner();
    expect(limited(() => /(x+)+$/.test(`${'x'.repeat(60)}!`), 20)).toBeUndefined();
    expect(
      limited(() => {
        for (;;);
      }, 20),
    ).toBeUndefined();
    expect(limited(() => 'next', 1000)?.answer).toBe('next');
  });
});
