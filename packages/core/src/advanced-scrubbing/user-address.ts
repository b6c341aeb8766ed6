import type { Metas } from '../scrub/remark/meta.ts';
import { isRecord, propertyOf } from '../sentry.ts';
import { isAddressText } from './family/address.ts';

/**
 * What a rule put in the place of an address becomes the user's id, where the user has nothing else to be known by:
 * Sentry passes over addresses that are none.
 */
export function movedAddress(before: unknown, after: unknown, metas: Metas): unknown {
  const [old, user] = [propertyOf(before, 'user'), propertyOf(after, 'user')];
  const [was, is] = [propertyOf(old, 'ip_address'), propertyOf(user, 'ip_address')];
  if (!isRecord(after) || !isRecord(user) || typeof was !== 'string' || typeof is !== 'string' || was === is) return after;
  const isKnown = ['id', 'username', 'email'].some((name) => user[name] !== undefined && user[name] !== null);
  const isValid = (text: string): boolean => text === '{{auto}}' || isAddressText(text);
  if (isKnown || !isValid(was) || isValid(is)) return after;
  metas.set(['user', 'id'], metas.at(['user', 'ip_address']) ?? { rem: [] });
  metas.set(['user', 'ip_address'], { rem: [['pii:ip_address', 'x']] });
  return { ...after, user: { ...user, id: is, ip_address: null } };
}
