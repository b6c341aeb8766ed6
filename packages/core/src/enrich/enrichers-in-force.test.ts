import { describe, expect, test } from 'vitest';
import { deployedBy } from './deployment.ts';
import { enrichersInForce } from './enrichers-in-force.ts';

describe('the enrichers in force', () => {
  test('are the built-in ones, those of the platform, and then the application’s own, of which one takes the place of the built-in with its id', () => {
    const own = [
      { id: 'root cause', describe: () => ({}) },
      { id: 'shop/cart', describe: () => ({}) },
    ];
    const ids = enrichersInForce(own, [deployedBy({}).facts]).map(({ id }) => id);
    expect(ids.filter((id) => id === 'root cause')).toHaveLength(1);
    expect(ids.slice(-3)).toEqual(['deployment', 'root cause', 'shop/cart']);
  });

  test('are copies that keep what their methods belong to, and freeze nothing of the application', () => {
    const own = {
      id: 'shop/cart',
      cart: 'full',
      describe(): { readonly tags: { readonly cart: string } } {
        return { tags: { cart: this.cart } };
      },
    };
    const made = enrichersInForce([own]).at(-1);
    expect(made?.describe({}, {})).toEqual({ tags: { cart: 'full' } });
    expect([Object.isFrozen(made), Object.isFrozen(own)]).toEqual([true, false]);
  });

  test('are refused where two have one id', () => {
    const twice = { id: 'shop/cart', describe: () => ({}) };
    expect(() => enrichersInForce([twice, { ...twice }])).toThrow('policy.enrichers');
  });
});
