import { expect, it } from 'vitest';
import { createMetas } from '../scrub/remark/meta.ts';
import { movedAddress } from './user-address.ts';

const before = { user: { ip_address: '10.0.0.1' } };

it('makes what stands in the place of an address the id of a user without a name', () => {
  const metas = createMetas();
  metas.set(['user', 'ip_address'], { rem: [['@ip:hash', 'p', 0, 3]], len: 8 });
  expect(movedAddress(before, { user: { ip_address: 'ABC' } }, metas)).toEqual({ user: { id: 'ABC', ip_address: null } });
  expect(metas.at(['user', 'id'])).toEqual({ rem: [['@ip:hash', 'p', 0, 3]], len: 8 });
  expect(metas.at(['user', 'ip_address'])).toEqual({ rem: [['pii:ip_address', 'x']] });
});

it.each([
  [before, { user: { ip_address: 'ABC', email: 'a' } }],
  [before, { user: { ip_address: '10.0.0.0' } }],
  [before, { user: { ip_address: null } }],
  [{ user: { ip_address: 'nowhere' } }, { user: { ip_address: 'ABC' } }],
  [{}, {}],
])('leaves a user who is known, or whose address is one, or was none', (old, after) => {
  expect(movedAddress(old, after, createMetas())).toBe(after);
});
