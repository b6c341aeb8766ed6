import { kindOf, refusal, refuseUnknownKeys } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import type { ReadDatabase } from './database/view.ts';
import { readyRule } from './define-rule.ts';
import type { FingerprintRule } from './rule.ts';
import { checkRules, isTexts, placeInList } from './rule-check.ts';
import type { TemplateWords } from './template/template-words.ts';

/** An event with what has to share its issue, or must not. */
export interface FingerprintExample {
  readonly event: object;
  /** The rule that has to answer. @default any of the pack */
  readonly rule?: string;
  /** What the event was captured from. */
  readonly originalException?: unknown;
  readonly sameAs?: object;
  /** What `sameAs` was captured from. */
  readonly sameAsException?: unknown;
  readonly notSameAs?: object;
  /** What `notSameAs` was captured from. */
  readonly notSameAsException?: unknown;
}

/** Rules with a name and a version, as a library ships them. */
export interface FingerprintPack {
  /** Such as `@acme/payments`. Packs are asked in the order of their names, those of Vedette after all others. */
  readonly name: string;
  readonly version: string;
  /** The names of packs that are asked after this one. */
  readonly before: readonly string[];
  readonly rules: readonly FingerprintRule[];
  /** Words of messages whose meaning the pack knows; they count for the templates of all rules. */
  readonly words?: TemplateWords;
  /** What reads failures of databases for `views.database`. */
  readonly readDatabase?: ReadDatabase;
  readonly examples: readonly FingerprintExample[];
}

/** A pack of ours as the engine holds it: its examples are for tests, and a page need not load them. */
export type BuiltInPack = Omit<FingerprintPack, 'words' | 'examples'>;

/** What an author of a pack writes. */
export interface FingerprintPackOptions extends Omit<FingerprintPack, 'before'> {
  /** @default none */
  readonly before?: readonly string[];
}

const known: readonly string[] = ['name', 'version', 'before', 'rules', 'words', 'readDatabase', 'examples'];

const ofExample: readonly (keyof FingerprintExample)[] = [
  'event',
  'rule',
  'originalException',
  'sameAs',
  'sameAsException',
  'notSameAs',
  'notSameAsException',
];

const ofWords: readonly (keyof TemplateWords)[] = ['keep', 'mask'];

function checkWords(place: string, words: unknown): void {
  const fix = 'Write words: { keep: [ … ], mask: [ … ] }.';
  if (!isRecord(words)) throw refusal(place, `${kindOf(words)} where words belong`, fix);
  refuseUnknownKeys(place, words, ofWords);
  for (const which of ofWords) {
    const given = words[which] ?? [];
    if (!isTexts(given)) throw refusal(`${place}.${which}`, `${kindOf(given)} where words belong`, fix);
    const at = given.findIndex((word) => word === '' || /\s/.test(word));
    if (at !== -1)
      throw refusal(`${place}.${which}[${at}]`, 'what is no word', 'Give single words: messages are read word by word.');
  }
}

function checkExamples(place: string, examples: readonly FingerprintExample[], rules: readonly FingerprintRule[]): void {
  if (!Array.isArray(examples) || examples.length === 0)
    throw refusal(
      place,
      `${kindOf(examples)} where examples belong`,
      'Give one that has to share an issue, and one that must not.',
    );
  for (const [at, example] of examples.entries()) {
    const here = `${place}[${at}]`;
    if (!isRecord(example) || !isRecord(example['event']))
      throw refusal(here, `${kindOf(example)} without an event`, 'Give it an event.');
    refuseUnknownKeys(here, example, ofExample);
    const { rule, sameAs, notSameAs } = example;
    for (const [name, event] of Object.entries({ sameAs, notSameAs }))
      if (event !== undefined && !isRecord(event))
        throw refusal(`${here}.${name}`, `${kindOf(event)} where an event belongs`, 'Give it an event, or leave it out.');
    if (sameAs === undefined && notSameAs === undefined)
      throw refusal(here, 'an event that is compared with none', 'Give it sameAs, notSameAs or both.');
    if (rule === undefined || rules.some(({ id }) => id === rule)) continue;
    throw refusal(`${here}.rule`, `${kindOf(rule)} that names no rule of the pack`, 'Give it the id of a rule.');
  }
}

/**
 * A pack of rules, checked where it is written and frozen. Throws a TypeError that names the place, what is wrong there and
 * how to mend it.
 */
export function defineFingerprintRules(pack: FingerprintPackOptions): FingerprintPack {
  const given: unknown = pack;
  if (!isRecord(given)) throw refusal('defineFingerprintRules', `${kindOf(given)} where a pack belongs`, 'Give an object.');
  const { name, version, before = [], rules, words, readDatabase, examples } = pack;
  if (typeof name !== 'string' || !/^[@a-z\d][\w@/:.-]{0,99}$/i.test(name))
    throw refusal('defineFingerprintRules.name', `${kindOf(name)} where a name belongs`, 'Name it as "@acme/payments".');
  const place = `defineFingerprintRules "${name}"`;
  refuseUnknownKeys(place, pack, known);
  if (typeof version !== 'string' || version === '')
    throw refusal(`${place}.version`, `${kindOf(version)} where a version belongs`, 'Give it a version, such as "1.0.0".');
  if (!isTexts(before))
    throw refusal(`${place}.before`, `${kindOf(before)} where names belong`, 'Give it a list of names of packs.');
  if (!Array.isArray(rules) || rules.length === 0)
    throw refusal(`${place}.rules`, `${kindOf(rules)} where rules belong`, 'Give it a list of rules.');
  checkRules(`${place}.rules`, rules);
  if (words !== undefined) checkWords(`${place}.words`, words);
  if (readDatabase !== undefined && typeof readDatabase !== 'function')
    throw refusal(
      `${place}.readDatabase`,
      `${kindOf(readDatabase)} where a function belongs`,
      'Give it a function, or leave it out.',
    );
  checkExamples(`${place}.examples`, examples, rules);
  return Object.freeze<FingerprintPack>({
    name,
    version,
    before: Object.freeze([...before]),
    rules: Object.freeze(rules.map((rule, at) => readyRule(rule, placeInList(`${place}.rules`, at, rule)))),
    ...(words !== undefined && { words }),
    ...(readDatabase !== undefined && { readDatabase }),
    examples: Object.freeze([...examples]),
  });
}
