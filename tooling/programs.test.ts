import { describe, expect, test } from 'vitest';
import { find, needing } from './programs.ts';

const everywhere = (): boolean => true;
const nowhere = (): boolean => false;
const suite = (path: string) => ({ test: { name: 'shared budget', include: ['src/shared.test.ts'], env: { REDIS: path } } });

describe('find', () => {
  test('takes the program that its variable names', () => {
    expect(find('chromium', { environment: { CHROME_PATH: '/opt/chrome' }, exists: everywhere })).toBe('/opt/chrome');
  });

  test('takes the usual place where the variable names nothing that exists', () => {
    const exists = (path: string): boolean => path === '/usr/bin/chromium';
    expect(find('chromium', { environment: { CHROME_PATH: '/opt/chrome' }, exists })).toBe('/usr/bin/chromium');
    expect(find('chromium', { environment: { CHROME_PATH: '' }, exists })).toBe('/usr/bin/chromium');
  });

  test('takes valkey for redis', () => {
    const exists = (path: string): boolean => path === '/usr/bin/valkey-server';
    expect(find('redis-server', { environment: {}, exists })).toBe('/usr/bin/valkey-server');
  });

  test('finds nothing where nothing is installed', () => {
    expect(find('redis-server', { environment: {}, exists: nowhere })).toBeUndefined();
  });
});

describe('needing', () => {
  test('gives the suite the path of its program', () => {
    const project = needing('redis-server', suite, { environment: { REDIS_SERVER: '/opt/redis' }, exists: everywhere });
    expect(project).toEqual(suite('/opt/redis'));
  });

  test('puts a stand-in under the name of the suite that says what to install', () => {
    const { test: standIn } = needing('redis-server', suite, { environment: {}, exists: nowhere });
    expect(standIn?.name).toBe('shared budget');
    expect(standIn?.include).toEqual(['missing-program.ts']);
    expect(standIn?.provide?.missing).toBe(
      'shared budget needs redis-server: install it (apt-get install redis-server) or name it in REDIS_SERVER',
    );
  });
});
