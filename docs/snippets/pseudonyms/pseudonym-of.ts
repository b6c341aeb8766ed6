import { createHmac } from 'node:crypto';

export function pseudonymOf(userId: string, key: string): string {
  const digits = createHmac('sha256', key).update(`user\0${userId}`).digest('hex');
  return `anon-${digits.slice(0, 32)}`;
}
