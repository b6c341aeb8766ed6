import { describe, expect, test } from 'vitest';
import { platforms } from './platform.ts';

describe('the platforms', () => {
  test('each has a name and a mark of its own, and tells by variables', () => {
    expect(new Set(platforms.map(({ name }) => name)).size).toBe(platforms.length);
    expect(new Set(platforms.map(({ mark }) => mark)).size).toBe(platforms.length);
    for (const { name: _name, ...variables } of platforms)
      for (const variable of Object.values(variables).flat()) expect(variable).toMatch(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/);
  });

  test('one that runs on another comes before it', () => {
    const order = platforms.map(({ name }) => name);
    const onTop = [
      ['vercel', 'lambda'],
      ['netlify', 'lambda'],
      ['azure container apps', 'kubernetes'],
      ['cloud run', 'kubernetes'],
      ['fly', 'github actions'],
    ] as const;
    for (const [upper, lower] of onTop) expect(order.indexOf(upper)).toBeLessThan(order.indexOf(lower));
  });
});
