import type { SentryException } from '../../sentry.ts';
import { readText } from '../original.ts';
import { databaseFailureOf } from './code.ts';
import { type DatabaseEvidence, evidenceOfDatabaseError } from './error.ts';
import { evidenceOfDatabaseMessage } from './message.ts';

/** What a database says went wrong. */
export interface DatabaseView {
  /** Such as `postgresql`; undefined where several use the code. */
  readonly system: string | undefined;
  /** A SQLSTATE, or the vendor's own code. */
  readonly code: string | undefined;
  /** What went wrong, whatever the vendor calls it, such as `unique violation`. */
  readonly kind: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
}

/** Reads what a database says of the errors that were captured, and of the exceptions of the event. */
export type ReadDatabase = (originals: readonly object[], exceptions: readonly SentryException[]) => DatabaseView | undefined;

/** Names that are chosen once, such as those of tables; what holds anything else may be a person's. */
const identifier = /^[A-Za-z_][\w$.:-]{0,127}$/;

function named(name: string | undefined): string | undefined {
  return name !== undefined && identifier.test(name) ? name : undefined;
}

/** What the message of an error says that another wraps, without being a cause that the SDK lists. */
function evidenceOfWrapped(error: object): DatabaseEvidence | undefined {
  return evidenceOfDatabaseMessage({
    type: readText(error, 'name') ?? '',
    value: readText(error, 'message') ?? '',
    isSynthetic: false,
    frames: [],
  });
}

/** What a database says went wrong, by the fields of its driver's error or else by the message. */
export function databaseViewOf(originals: readonly object[], exceptions: readonly SentryException[]): DatabaseView | undefined {
  const found = [
    ...originals.map(evidenceOfDatabaseError),
    ...[...exceptions].reverse().map(evidenceOfDatabaseMessage),
    ...originals.slice(1).map(evidenceOfWrapped),
  ].filter((evidence): evidence is DatabaseEvidence => evidence !== undefined);
  const [first] = found;
  if (first === undefined) return undefined;
  const any = (name: keyof DatabaseEvidence): string | undefined => found.find((one) => one[name] !== undefined)?.[name];
  const kinds = found.map(({ code }) => (code === undefined ? undefined : databaseFailureOf(code)));
  return {
    system: first.system ?? any('system'),
    code: any('code'),
    // Of some failures the message tells more than the code.
    kind: any('kind') ?? kinds.find((kind) => kind !== undefined),
    constraint: named(any('constraint')),
    table: named(any('table')),
  };
}
