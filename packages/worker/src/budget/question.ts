import type { KeyCount, LeaseRequest, NamedWindow, Standing, TokensReturned } from '@vedette/core';

/** A question as it travels to the object. */
export interface Question extends Omit<LeaseRequest, 'now'> {
  /** Whether the tokens of a month are lent evenly. */
  readonly isPaced: boolean;
}

function nonsense(what: string): TypeError {
  return new TypeError(`The object was asked with ${what}.`);
}

function recordIn(value: unknown, what: string): object {
  if (typeof value === 'object' && value !== null) return value;
  throw nonsense(`no ${what}`);
}

function numberIn(value: unknown, name: string): number {
  const number: unknown = Reflect.get(recordIn(value, name), name);
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw nonsense(`no number ${name}`);
}

function textIn(value: unknown, name: string): string {
  if (typeof value === 'string' && value.length <= 400) return value;
  throw nonsense(`no text ${name}`);
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list: unknown = Reflect.get(recordIn(value, name), name);
  if (Array.isArray(list)) return list;
  throw nonsense(`no list ${name}`);
}

function windowIn(value: unknown): NamedWindow {
  const billingDay: unknown = Reflect.get(recordIn(value, 'window'), 'billingDay');
  return {
    name: textIn(Reflect.get(recordIn(value, 'window'), 'name'), 'name'),
    limit: numberIn(value, 'limit'),
    milliseconds: numberIn(value, 'milliseconds'),
    ...(typeof billingDay === 'number' && { billingDay }),
  };
}

function standingIn(value: unknown): Standing {
  return { spent: numberIn(value, 'spent'), start: numberIn(value, 'start'), end: numberIn(value, 'end') };
}

function countIn(value: unknown): KeyCount {
  const [key, count] = Array.isArray(value) ? value : [];
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return [textIn(key, 'key'), count];
  throw nonsense('no key with its count');
}

function returnedIn(value: unknown): TokensReturned {
  const [grant, tokens] = Array.isArray(value) ? value : [];
  if (typeof grant === 'number' && Number.isSafeInteger(tokens) && tokens >= 0) return [grant, tokens];
  throw nonsense('no grant with its tokens');
}

function textsIn(value: unknown, name: string): readonly string[] {
  return listIn(value, name).map((text) => textIn(text, name));
}

/** Reads what was asked. Throws a TypeError for what no store of this package asks. */
export function readQuestion(asked: unknown): Question {
  const question = recordIn(asked, 'question');
  const [tokens, keys, carry] = ['tokens', 'keys', 'carry'].map((name): unknown => Reflect.get(question, name));
  const cursor: unknown = keys === undefined ? undefined : Reflect.get(recordIn(keys, 'keys'), 'cursor');
  return {
    isPaced: Reflect.get(question, 'isPaced') === true,
    asker: textIn(Reflect.get(question, 'asker'), 'asker'),
    tokens: {
      windows: listIn(tokens, 'windows').map(windowIn),
      want: numberIn(tokens, 'want'),
      first: numberIn(tokens, 'first'),
      returned: numberIn(tokens, 'returned'),
      returnedOf: (Reflect.get(recordIn(tokens, 'tokens'), 'returnedOf') === undefined ? [] : listIn(tokens, 'returnedOf')).map(
        returnedIn,
      ),
      known: listIn(tokens, 'known').map(standingIn),
    },
    ...(keys !== undefined && {
      keys: { sent: textsIn(keys, 'sent'), cursor: cursor === undefined ? undefined : textIn(cursor, 'cursor') },
    }),
    ...(carry !== undefined && {
      carry: { pushed: listIn(carry, 'pushed').map(countIn), claimed: textsIn(carry, 'claimed') },
    }),
  };
}
