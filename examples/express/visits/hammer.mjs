import { setTimeout as pause } from 'node:timers/promises';

const together = 10;

async function burst(ask, number, from, count) {
  for (let product = from; product < from + count; product += together) {
    const asked = Array.from({ length: together }, (_none, at) =>
      ask('GET', `/products/desk-${product + at}/price?customer=${number}`),
    );
    await Promise.all(asked);
  }
}

/** Asks for a price that cannot be had 200 times: most of it at once, the rest when a second has passed. */
export async function hammer({ ask, customers }) {
  const { number } = customers['a hammered route'];
  await burst(ask, number, 0, 150);
  await pause(1_200);
  await burst(ask, number, 150, 50);
}
