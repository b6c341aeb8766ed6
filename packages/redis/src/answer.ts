import type { KeyCount, LeaseReply, LeaseRequest, Standing } from '@vedette/core';
import { mark } from './script/lease.ts';

/** What the script answered: the reply, and what its asker says with the next question. */
export interface Answer {
  readonly reply: LeaseReply;
  readonly life: string;
  readonly heard: number;
  /** What each life of the data granted of each window, as the script wrote it down. */
  readonly pasts: readonly string[];
}

function nonsense(what: string): TypeError {
  return new TypeError(`The script answered ${what}.`);
}

/** A client may be set to answer bytes. */
function textIn(answer: unknown): string {
  if (typeof answer === 'string') return answer;
  if (answer instanceof Uint8Array) return new TextDecoder().decode(answer);
  throw nonsense('something that is no text');
}

function numberIn(text: string | undefined): number {
  const number = text === undefined || text === '' ? Number.NaN : Number(text);
  if (Number.isFinite(number)) return number;
  throw nonsense('something that is no number');
}

function textsIn(answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer.map(textIn);
  throw nonsense('something that is no list');
}

function standingsIn(texts: readonly string[]): readonly Standing[] {
  const at = (place: number): number => numberIn(texts[place]);
  return Array.from({ length: Math.ceil(texts.length / 3) }, (_none, place) => ({
    spent: at(3 * place),
    start: at(3 * place + 1),
    end: at(3 * place + 2),
  }));
}

function countsIn(texts: readonly string[]): readonly KeyCount[] {
  return Array.from(
    { length: Math.ceil(texts.length / 2) },
    (_none, place): KeyCount => [texts[2 * place] ?? '', numberIn(texts[2 * place + 1])],
  );
}

/** Reads what the script answered. Throws a TypeError for what it cannot have answered. */
export function readAnswer(answer: unknown, { keys, carry }: LeaseRequest): Answer {
  const [head, standings, known, totals, counts, pasts] = Array.isArray(answer) ? answer.map(textsIn) : [];
  const [told, life = '', heard, granted, validFor, askers, fill = '', cursor = '', grant] = head ?? [];
  if (
    told !== mark ||
    standings === undefined ||
    known === undefined ||
    totals === undefined ||
    counts === undefined ||
    pasts === undefined
  ) {
    throw nonsense('what this version does not');
  }
  const tokens = {
    granted: numberIn(granted),
    validFor: numberIn(validFor),
    grant: numberIn(grant),
    standings: standingsIn(standings),
    ...(fill !== '' && { fill: Math.min(1, Math.max(0, numberIn(fill))) }),
    askers: numberIn(askers),
  };
  const reply = {
    tokens,
    ...(keys !== undefined && { keys: { known, cursor } }),
    ...(carry !== undefined && { carry: { totals: countsIn(totals), counts: countsIn(counts) } }),
  };
  return { reply, life, heard: numberIn(heard), pasts };
}
