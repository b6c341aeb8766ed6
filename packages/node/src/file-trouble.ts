import { kindOf, refusal, refuseUnknownKeys } from '@vedette/core';
import { codeOf } from './file-lock.ts';

/** The most tokens that may be written down at a time. */
const mostAhead = 10_000;

/** Throws a TypeError that names what is no path or no option of a store in a file, and the fix. */
export function checkFile(path: unknown, options: unknown): void {
  if (typeof path !== 'string' || path === '' || path.includes('\0'))
    throw refusal(
      'createFileStore, path',
      `${kindOf(path)} where the path of a file belongs`,
      "Write one such as '/var/lib/shop/budget.json'.",
    );
  if (typeof options !== 'object' || options === null)
    throw refusal('createFileStore', `${kindOf(options)} where options belong`, 'Write { lease: 20 }, or leave it out.');
  refuseUnknownKeys('createFileStore', options, ['lease']);
  const lease: unknown = Reflect.get(options, 'lease');
  if (lease === undefined || (Number.isInteger(lease) && Number(lease) >= 1 && Number(lease) <= mostAhead)) return;
  const told = typeof lease === 'number' ? `the number ${lease}` : kindOf(lease);
  throw refusal(
    'createFileStore.lease',
    `${told} where a number of tokens belongs`,
    `Write a whole number from 1 to ${mostAhead}, or leave it out for 20.`,
  );
}

/** What can be done about an error of the system, by its code. */
const remedies: Readonly<Record<string, string>> = {
  LOCKED: 'Another process holds the file of the budget. Give each process a file of its own, or share a budget through Redis.',
  ENOENT: 'The folder for the file of the budget is not there. Make it, or give another path.',
  ENOTDIR: 'The folder for the file of the budget is a file. Give another path.',
  EISDIR: 'The file of the budget is a folder. Give the path of a file in it.',
  EACCES: 'The process may not write the file of the budget. Let it write the folder, or give another path.',
  EPERM: 'The process may not write the file of the budget. Let it write the folder, or give another path.',
  EROFS: 'The file of the budget lies where nothing can be written. Give another path.',
  ENOSPC: 'There is no room to write the file of the budget. Make some.',
};

/** What is said of an error that has no code: what the file holds could not be read. */
const unreadable = 'The file of the budget holds no counts of this version. Remove it to begin anew, or give another path.';

/** The error of a store in a file with what can be done about it, and without the path. */
export function explained(thrown: unknown): Error {
  const code = codeOf(thrown);
  if (typeof code !== 'string') return Object.assign(new Error(unreadable, { cause: thrown }), { remedy: unreadable });
  const remedy = remedies[code] ?? `The file of the budget cannot be used: ${code}. Give another path.`;
  return Object.assign(new Error(remedy, { cause: thrown }), { remedy, code });
}

/** Throws as where another process has the lock: it was taken away twice within one question. */
export function lockedOut(): never {
  throw Object.assign(new Error('The lock was taken away twice.'), { code: 'LOCKED' });
}
