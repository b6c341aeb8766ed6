import { describe, expect, test } from 'vitest';
import { deploymentOf } from './deployment.ts';
import { enrichersInForce } from './enrichers-in-force.ts';

const none = deploymentOf({});

describe('the enrichers in force', () => {
  test('are the built-in ones and then the application’s own, of which one takes the place of the built-in with its id', () => {
    const own = [
      { id: 'root cause', describe: () => ({}) },
      { id: 'shop/cart', describe: () => ({}) },
    ];
    const ids = enrichersInForce(own, none).map(({ id }) => id);
    expect(ids.filter((id) => id === 'root cause')).toHaveLength(1);
    expect(ids.slice(-2)).toEqual(['root cause', 'shop/cart']);
  });

  test('are copies that keep what their methods belong to, and freeze nothing of the application', () => {
    const own = {
      id: 'shop/cart',
      cart: 'full',
      describe(): { readonly tags: { readonly cart: string } } {
        return { tags: { cart: this.cart } };
      },
    };
    const made = enrichersInForce([own], none).at(-1);
    expect(made?.describe({}, {})).toEqual({ tags: { cart: 'full' } });
    expect([Object.isFrozen(made), Object.isFrozen(own)]).toEqual([true, false]);
  });

  test('are refused where two have one id', () => {
    const twice = { id: 'shop/cart', describe: () => ({}) };
    expect(() => enrichersInForce([twice, { ...twice }], none)).toThrow('policy.enrichers');
  });
});
