import { expect, test } from 'vitest';
import { isPassword } from './argument.ts';

/** Which entries of a command are passwords. */
function passwordsIn(...command: readonly unknown[]): readonly unknown[] {
  return command.filter((_argument, at) => {
    const before = command[at - 1];
    return typeof before === 'string' && isPassword(command, at, before);
  });
}

test('an argument is a password where its command takes one there', () => {
  expect(passwordsIn('curl', '-u', 'blue:tulip', 'https://host.example')).toEqual(['blue:tulip']);
  expect(passwordsIn('smbclient', '//host/a', '-U', 'blue%tulip')).toEqual(['blue%tulip']);
  expect(passwordsIn('--proxy-user', 'blue:tulip')).toEqual(['blue:tulip']);
  expect(passwordsIn('mysqldump', '-u', 'root', '-ptulip', 'shop')).toEqual(['-ptulip']);
  expect(passwordsIn('sshpass', '-p', 'tulip', 'ssh')).toEqual(['tulip']);
  expect(passwordsIn('/usr/bin/redis-cli', '-h', 'cache', '-a', 'tulip')).toEqual(['tulip']);
  expect(passwordsIn('docker', 'login', '-u', 'blue', '-p', 'tulip')).toEqual(['tulip']);
});

test('every other argument is none', () => {
  expect(passwordsIn('docker', 'run', '-u', '1000:1000', '-p', '8080:80', '-a', 'stdin')).toEqual([]);
  expect(passwordsIn('ls', '-a', 'tulip', '-p', 7, '-platform')).toEqual([]);
  expect(passwordsIn('psql', '-U', 'blue', 'date', '-u', '+%Y:%m')).toEqual([]);
  expect(passwordsIn('mysql', '-p', 'shop')).toEqual([]);
  expect(passwordsIn(7, '-ptulip')).toEqual([]);
});
