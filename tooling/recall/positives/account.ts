import type { Chance } from '../chance.ts';

const base62 = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** A password that stands in an address or a header as it is. */
export function passwordOf(chance: Chance): string {
  return chance.one([
    () => chance.faker.internet.password({ length: 8 + chance.below(16) }),
    () => chance.text(base62, 24),
    () => chance.text(`${base62}-_.~!$`, 16),
  ])();
}

/** The name of an account. */
export function userOf({ faker }: Chance): string {
  return faker.internet
    .username()
    .toLowerCase()
    .replace(/[^a-z\d_-]/g, '');
}
