import { describe, expect, test } from 'vitest';
import { aspectOf, isSaidBelow } from './below-key.ts';

const cookie = { id: 'credentials/cookie', label: 'cookie' };

function isSaid(field: string, value: string | number): boolean {
  return isSaidBelow(value, aspectOf(field, cookie));
}

describe('below a key of a credential', () => {
  test.each<[string, string | number]>([
    ['maxAge', 3600],
    ['originalMaxAge', 86_400_000],
    ['expiresAt', '2026-01-01T00:00:00.000Z'],
    ['expires', 'Wed, 21 Oct 2026 07:28:00 GMT'],
    ['expiresIn', '15m'],
    ['minLength', 8],
    ['type', 'basic'],
    ['grant_type', 'client_credentials'],
    ['sameSite', 'Lax'],
    ['path', '/'],
    ['in', 'header'],
    ['alg', 'HS256'],
    ['0', 'is too short'],
    ['$eq', '?'],
    ['name', 'ValidatorError'],
    ['error', 'Network Error'],
    ['status', 'unauthenticated'],
    ['type', 'refresh'],
    ['code', 'ERR_JWT_EXPIRED'],
    ['secretName', 'web-tls'],
    ['label', 'Passwort'],
    ['placeholder', 'Passwort eingeben'],
    ['provider', 'google'],
    ['reason', 'expired'],
    ['status', 'INVALID'],
    ['status', 'succeeded'],
    ['status', 'fulfilled'],
    ['step', 2],
    ['description', 'the new password of the account'],
    ['description', 'Token, without its scheme.'],
    ['type', 'validate'],
    ['code', 'too_small'],
    ['0', 'TOKEN_EXPIRED'],
    ['0', 'Required'],
    ['type', 'min'],
    ['role', 'admin'],
    ['mode', 'include'],
    ['provider', 'github'],
    ['lastLogin', '2026-01-01T00:00:00.000Z'],
    ['0', '2026-01-01 00:00:00+01:00'],
  ])('%s: %s is kept', (field, value) => {
    expect(isSaid(field, value)).toBe(true);
  });

  test.each<[string, string | number]>([
    ['0', 3600],
    ['*', 'expired'],
    ['value', 7],
    ['maxAge', 'tulip'],
    ['type', 'tulip'],
    ['type', 7],
    ['in', 7],
    ['path', '/reset/tulip'],
    ['name', 'basic'],
    ['createdBy', '2026-01-01'],
    ['userName', 'tulip'],
    ['secretName', 7],
    ['secretNames', 'tulip'],
    ['labels', 'tulip'],
    ['placeholder', 7],
    ['provider', 'tulip'],
    ['status', 'tulip'],
    ['step', 'tulip'],
    ['description', 'tulip'],
    ['description', 'tulip-iris-77'],
    ['description', 'tulip iris'],
    ['description', 'tulip iris rose 7'],
    ['description', 7],
    ['value', 'the new password of the account'],
    ['reason', 'tulip expired'],
    ['value', 'expired'],
    ['code', 'too_tulip'],
    ['0', 'tulip_expired'],
    ['0', 'required'],
    ['role', 'tulip'],
    ['roles', 'admin'],
    ['born', '2026-01-01'],
    ['0', '2026-01-01T00:00:00.000Z tulip'],
  ])('%s: %s is hidden', (field, value) => {
    expect(isSaid(field, value)).toBe(false);
  });

  test('and of what tells a person, its age and its kind are hidden too', () => {
    expect(aspectOf('age', { id: 'clinic/patient', label: 'patient' })).toBeUndefined();
    expect(aspectOf('age', undefined)).toBeUndefined();
    expect(isSaidBelow('1990-01-01T00:00:00Z', undefined)).toBe(false);
  });
});
