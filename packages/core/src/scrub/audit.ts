import type { AuditDecision } from '../decision.ts';
import { kindOf, refusal, refuseUnknownKeys } from '../refusal.ts';
import { entropyOf } from './entropy.ts';
import type { Known } from './place.ts';
import { shapeOf } from './shape.ts';
import { fieldOf, hasForm, isRole, type Structure } from './structure.ts';
import { type Visitor, walk } from './walk.ts';
import { createWork, type Work } from './work.ts';

export interface AuditOptions {
  /** Which share of the texts that leave is looked at, from 0 to 1. */
  readonly rate: number;
  /** How many texts of one item are looked at, at most. @default 200 */
  readonly mostTexts?: number | undefined;
  /** Gives a number from 0 to less than 1 for each text. @default Math.random */
  readonly random?: (() => number) | undefined;
}

/** Looks at what leaves for what no detector knows and what looks like a secret all the same. */
export interface Audit {
  readonly kind: 'audit';
  /** What looks like a secret in a payload that was scrubbed, by place and shape. */
  readonly look: (item: string, payload: unknown, structure: Structure) => readonly AuditDecision[];
}

/** A run of the characters that keys and tokens are made of. */
const token = /[A-Za-z\d+_=-]{20,200}/g;

/** How much of a text is looked at, and how many suspicions one item may raise. */
const limits = { text: 4_096, suspicions: 10, key: 64 } as const;

/** What a text quotes that looks like chance: the digests of files (W3C Subresource Integrity), and files (RFC 2397). */
const quoted = /\bsha(?:256|384|512)-[\w+/=]{1,90}|;base64,[\w+/=]+/g;

/** What has no secret in it that this could tell from others: hexadecimal digits, of which most identifiers and digests are made. */
const hexadecimal = /^(?:[a-z_-]{1,32}[=-])?[\da-f]+(?:[-_][\da-f]+)*$/i;

/** Whether a run is a text in Base64, as cursors and states of pages are. */
function isEncodedText(run: string): boolean {
  const [start = ''] = /^[\w+/-]{8}/.exec(run) ?? [];
  return start !== '' && /^[\x20-\x7e]{6}$/.test(atob(start.replaceAll('-', '+').replaceAll('_', '/')));
}

/** How many bits each character of a secret tells at least; what people write tells less. */
const fewestBits = 3.7;

/** How often a letter follows a digit, or a digit a letter, in a secret. */
const fewestChanges = 4;

function looksSecret(text: string): boolean {
  // A name or a path goes on in words; in a secret, digits stand among letters again and again.
  const changes = text.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  return changes >= fewestChanges && !hexadecimal.test(text) && entropyOf(text) >= fewestBits && !isEncodedText(text);
}

/** A key as it may be told: what looks like a secret in it by its shape. */
function toldKey(key: string | number): string {
  const text = String(key).replace(token, (run) => (looksSecret(run) ? shapeOf(run) : run));
  return text.slice(0, limits.key);
}

interface Field {
  readonly known: Known;
}

function visitorOf(look: (text: string, work: Work) => void): Visitor<Field> {
  return {
    member: ({ known }, key, _at, _value, _parent, work) => {
      look(key, work);
      return { sentKey: key, below: key === '_meta' ? undefined : { known: fieldOf(known, key) } };
    },
    entry: ({ known }) => ({ known: fieldOf(known, '*') }),
    leaf: (value, { known }, work) => {
      if (typeof value === 'string' && !isRole(known) && !hasForm(known, value)) look(value, work);
      return value;
    },
  };
}

/**
 * Makes an audit, for `audit` in the policy: it samples the texts that leave, after they were scrubbed, and tells what looks
 * like a secret that no detector knows, as decisions and warnings with path and shape, such as `A{4}9A{2}`. It changes
 * nothing. Throws a TypeError where the rate is none.
 */
export function secretAudit(options: AuditOptions): Audit {
  refuseUnknownKeys('secretAudit', options, ['rate', 'mostTexts', 'random']);
  const { rate, mostTexts = 200, random = Math.random } = options;
  if (typeof rate !== 'number' || !(rate >= 0 && rate <= 1))
    throw refusal('secretAudit.rate', `${kindOf(rate)} where a share belongs`, 'Give it a number from 0 to 1, such as 0.01.');

  return Object.freeze<Audit>({
    kind: 'audit',
    look: (item, payload, structure) => {
      const suspicions = new Map<string, AuditDecision>();
      let texts = 0;
      const look = (text: string, { path, key }: Work): void => {
        if (texts >= mostTexts || suspicions.size >= limits.suspicions || random() >= rate) return;
        texts += 1;
        for (const [run] of text.slice(0, limits.text).replace(quoted, ' ').matchAll(token)) {
          if (!looksSecret(run)) continue;
          const told = [...path, ...(key === undefined ? [] : [key])].map(toldKey).join('.');
          const shape = shapeOf(run);
          suspicions.set(`${told} ${shape}`, { stage: 'audit', item, outcome: 'suspicious', path: told, shape });
        }
      };
      if (!ArrayBuffer.isView(payload)) walk(payload, { known: structure }, visitorOf(look), createWork());
      return [...suspicions.values()];
    },
  });
}
