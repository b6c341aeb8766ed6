import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import type { PathItem, Selector } from './selector/selector.ts';
import { selectorText } from './selector/text.ts';
import type { ValueType } from './value-type.ts';

/**
 * A second, slow reading of how Sentry documents its rules, on events whose fields are listed by hand, and what such
 * events, rules and selectors are drawn from. It shares the types of a selector with the engine, and how one is printed.
 */

const keys = [
  'extra',
  'user',
  'username',
  'shop',
  'my key',
  'headers',
  'x-id',
  'device',
  'name',
  'value',
  'message',
  'formatted',
];
const types = [
  'string',
  'number',
  'array',
  'object',
  'user',
  'http',
  'error',
  'breadcrumb',
  'logentry',
  'message',
  'event',
] as const;

const item: fc.Arbitrary<PathItem> = fc.oneof(
  fc.constantFrom(...keys).map((key): PathItem => ({ kind: 'key', key })),
  fc.constantFrom(...types).map((type): PathItem => ({ kind: 'type', type })),
  fc.constantFrom<PathItem>({ kind: 'index', index: 0 }, { kind: 'wildcard' }, { kind: 'deep wildcard' }),
);

const path: fc.Arbitrary<Selector> = fc
  .array(item, { minLength: 1, maxLength: 4 })
  .filter((items) => items.filter(({ kind }) => kind === 'deep wildcard').length <= 1)
  .filter(([first, ...more]) => more.length > 0 || first?.kind !== 'wildcard')
  .map((items): Selector => ({ kind: 'path', items }));

/** Selectors of every form. */
export const selectorArbitrary: fc.Arbitrary<Selector> = fc.letrec<{ selector: Selector }>((tie) => ({
  selector: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    path,
    tie('selector').map((part): Selector => ({ kind: 'not', part })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('selector'), { minLength: 2, maxLength: 3 }))
      .map(([kind, parts]): Selector => ({ kind, parts })),
  ),
})).selector;

const words = ['hello', 'größe😀', 'ann@mail.example', '10.20.30.40', '123-45-6789', 'foo', 'shop'] as const;
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

/** The parts of an event that rules are tried on. */
interface SampleEvent {
  readonly extra: {
    readonly shop: string;
    readonly 'my key': string;
    readonly count: number;
    readonly list: readonly [string];
    readonly pairs: readonly [readonly [string, string]];
  };
  readonly user: { readonly username: string };
  readonly request: { readonly url: string; readonly headers: { readonly 'x-id': string } };
  readonly tags: { readonly shop: string };
  readonly contexts: { readonly device: { readonly name: string }; readonly custom: { readonly name: string } };
  readonly exception: { readonly values: readonly [{ readonly value: string }] };
  readonly breadcrumbs: readonly [{ readonly message: string }];
  readonly message: string;
  readonly release: string;
}

/** Events with personal values at places of every kind. */
export const eventArbitrary: fc.Arbitrary<SampleEvent> = fc.record({
  extra: fc.record({
    shop: text,
    'my key': text,
    count: fc.integer(),
    list: fc.tuple(text),
    pairs: fc.tuple(fc.tuple(fc.constant('shop'), text)),
  }),
  user: fc.record({ username: text }),
  request: fc.record({ url: text, headers: fc.record({ 'x-id': text }) }),
  tags: fc.record({ shop: text }),
  contexts: fc.record({ device: fc.record({ name: text }), custom: fc.record({ name: text }) }),
  exception: fc.record({ values: fc.tuple(fc.record({ value: text })) }),
  breadcrumbs: fc.tuple(fc.record({ message: text })),
  message: text,
  release: text,
});

interface NaiveStep {
  readonly key?: string;
  readonly index?: number;
  readonly types: readonly ValueType[];
}

/** One value of an event: where it stands, how selectors come to it, its flag. */
interface Spot {
  readonly place: readonly string[];
  readonly steps: readonly NaiveStep[];
  readonly flag: 'true' | 'maybe' | 'false';
  readonly value: unknown;
}

const root: NaiveStep = { types: ['event'] };

function key(name: string, ...own: readonly ValueType[]): NaiveStep {
  return { key: name, types: own };
}

/** Every value that rules may reach, containers before what they contain. */
function spotsOf(event: SampleEvent): readonly Spot[] {
  const spot = (place: string, flag: Spot['flag'], value: unknown, ...steps: readonly NaiveStep[]): Spot => ({
    place: place.split('/'),
    steps: [root, ...steps],
    flag,
    value,
  });
  const { extra, request, contexts } = event;
  const extraStep = key('extra', 'object');
  const headers = [key('request', 'http'), key('headers', 'object')] as const;
  const [error, crumb] = [
    { index: 0, types: ['error'] as const },
    { index: 0, types: ['breadcrumb'] as const },
  ];
  const custom = [key('contexts'), key('custom', 'object')] as const;
  return [
    spot('extra', 'true', extra, extraStep),
    spot('extra/shop', 'true', extra.shop, extraStep, key('shop', 'string')),
    spot('extra/my key', 'true', extra['my key'], extraStep, key('my key', 'string')),
    spot('extra/count', 'true', extra.count, extraStep, key('count', 'number')),
    spot('extra/list', 'true', extra.list, extraStep, key('list', 'array')),
    spot('extra/list/0', 'true', extra.list[0], extraStep, key('list', 'array'), { index: 0, types: ['string'] }),
    spot('extra/pairs', 'true', extra.pairs, extraStep, key('pairs', 'array')),
    spot('extra/pairs/0/1', 'true', extra.pairs[0][1], extraStep, key('pairs', 'array'), key('shop', 'string')),
    spot('user/username', 'true', event.user.username, key('user', 'user'), key('username', 'string')),
    spot('request/url', 'maybe', request.url, key('request', 'http'), key('url', 'string')),
    spot('request/headers', 'true', request.headers, ...headers),
    spot('request/headers/x-id', 'true', request.headers['x-id'], ...headers, key('x-id', 'string')),
    spot('tags', 'maybe', event.tags, key('tags', 'object')),
    spot('tags/shop', 'maybe', event.tags.shop, key('tags', 'object'), key('shop', 'string')),
    spot('contexts/device/name', 'maybe', contexts.device.name, key('contexts'), key('device'), key('name', 'string')),
    spot('contexts/custom', 'true', contexts.custom, ...custom),
    spot('contexts/custom/name', 'true', contexts.custom.name, ...custom, key('name', 'string')),
    spot(
      'exception/values/0/value',
      'true',
      event.exception.values[0].value,
      key('exception'),
      key('values', 'array'),
      error,
      key('value', 'string'),
    ),
    spot(
      'breadcrumbs/0/message',
      'true',
      event.breadcrumbs[0].message,
      key('breadcrumbs'),
      key('values', 'array'),
      crumb,
      key('message', 'string'),
    ),
    spot('message', 'true', event.message, key('logentry', 'logentry'), key('formatted', 'string', 'message')),
    spot('release', 'false', event.release, key('release', 'string')),
  ];
}

const broad: readonly ValueType[] = ['string', 'binary', 'number', 'boolean', 'datetime', 'array', 'object'];

function fits(part: PathItem, position: number, step: NaiveStep | undefined, isMaybe: boolean): boolean {
  if (step === undefined) return false;
  if (part.kind === 'wildcard') return true;
  if (part.kind === 'index') return step.index === part.index;
  if (part.kind === 'key') return step.key?.toLowerCase() === part.key.toLowerCase();
  if (part.kind === 'deep wildcard') return !isMaybe;
  return step.types.includes(part.type) && (!isMaybe || (position === 0 && !broad.includes(part.type)));
}

/** Whether a selector means a spot, by the sentences of the documentation. */
function means(selector: Selector, { steps, flag }: Pick<Spot, 'flag' | 'steps'>): boolean {
  if (flag === 'false') return false;
  if (selector.kind === 'not') return !means(selector.part, { steps, flag });
  if (selector.kind !== 'path') {
    const parts = selector.parts.map((part) => means(part, { steps, flag }));
    return selector.kind === 'and' ? !parts.includes(false) : parts.includes(true);
  }
  const { items } = selector;
  const isMaybe = flag === 'maybe';
  const deep = items.findIndex(({ kind }) => kind === 'deep wildcard');
  const tail = items.slice(deep + 1);
  const head = deep === -1 ? [] : items.slice(0, deep);
  if (tail.length > steps.length) return false;
  const cut = steps.length - tail.length;
  if (!tail.every((part, at) => fits(part, deep + 1 + at, steps[cut + at], isMaybe))) return false;
  if (deep === -1) return true;
  if (isMaybe || cut === 0) return false;
  if (head.length === 0) return true;
  const before = steps.slice(0, cut);
  const first = before.findIndex((step) => head.slice(0, 1).every((part) => fits(part, 0, step, isMaybe)));
  if (first === -1 || first + head.length >= before.length) return false;
  return head.every((part, at) => fits(part, at, before[first + at], isMaybe));
}

const redactions = [
  { method: 'default' },
  { method: 'remove' },
  { method: 'mask' },
  { method: 'hash' },
  { method: 'replace', text: '[gone]' },
  { method: 'replace' },
] as const;

const ruleTypes = [
  { type: 'email' },
  { type: 'ip' },
  { type: 'us_ssn' },
  { type: 'anything' },
  { type: 'pattern', pattern: 'foo' },
  { type: 'redact_pair', keyPattern: 'shop' },
] as const;

interface NaiveRule {
  readonly id: string;
  /** The id that is told. */
  readonly origin: string;
  readonly rule: (typeof ruleTypes)[number];
  readonly redaction: (typeof redactions)[number];
}

/** Up to four rules, each by a name of its own. */
const rulesArbitrary = fc
  .array(fc.tuple(fc.constantFrom(...ruleTypes), fc.constantFrom(...redactions)), { minLength: 1, maxLength: 4 })
  .map((drawn) => drawn.map(([rule, redaction], at): NaiveRule => ({ id: `shop:${at}`, origin: `shop:${at}`, rule, redaction })));

/** A rule that stands for others. */
interface Group {
  readonly id: string;
  readonly members: readonly NaiveRule[];
  readonly hideInner: boolean;
  readonly redaction: (typeof redactions)[number];
}

const groupArbitrary = (rules: readonly NaiveRule[]): fc.Arbitrary<Group> =>
  fc.record({
    id: fc.constant('group'),
    members: fc.shuffledSubarray([...rules], { minLength: 1 }),
    hideInner: fc.boolean(),
    redaction: fc.constantFrom(...redactions),
  });

/** The rules that a list names: each once, in the way in which it is named first. */
function resolved(named: readonly (NaiveRule | Group)[]): readonly NaiveRule[] {
  const all = named.flatMap((entry): readonly NaiveRule[] => {
    if (!('members' in entry)) return [entry];
    const { id, members, hideInner, redaction } = entry;
    if (!hideInner) return members;
    return members.map((rule) => ({
      ...rule,
      origin: id,
      redaction: redaction.method === 'default' ? rule.redaction : redaction,
    }));
  });
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
}

function stored(entry: NaiveRule | Group): Readonly<Record<string, unknown>> {
  if (!('members' in entry)) return { ...entry.rule, redaction: entry.redaction };
  const { hideInner, redaction } = entry;
  const [first, ...more] = entry.members.map(({ id }) => id);
  if (more.length === 0) return { type: 'alias', rule: first, hideInner, redaction };
  return { type: 'multiple', rules: [first, ...more], hideInner, redaction };
}

/** Rules and the selectors they are for, as they were drawn and as Sentry stores them. */
export interface SampleConfig {
  readonly applications: readonly (readonly [Selector, readonly NaiveRule[]])[];
  readonly config: {
    readonly rules: Readonly<Record<string, unknown>>;
    readonly applications: Readonly<Record<string, readonly string[]>>;
  };
}

/** Draws rules, and for which fields they are. */
export const configArbitrary: fc.Arbitrary<SampleConfig> = rulesArbitrary
  .chain((rules) => groupArbitrary(rules).map((group): readonly (NaiveRule | Group)[] => [...rules, group]))
  .chain((entries) =>
    fc
      .uniqueArray(fc.tuple(selectorArbitrary, fc.shuffledSubarray([...entries], { minLength: 1 })), {
        minLength: 1,
        maxLength: 3,
        selector: ([selector]) => selectorText(selector),
      })
      .map((drawn) => ({
        applications: drawn.map(([selector, named]) => [selector, resolved(named)] as const),
        config: {
          rules: Object.fromEntries(entries.map((entry) => [entry.id, stored(entry)])),
          applications: Object.fromEntries(drawn.map(([selector, named]) => [selectorText(selector), named.map(({ id }) => id)])),
        },
      })),
  );

type Sortable = number | string | readonly Sortable[];

function sortable(selector: Selector): Sortable {
  if (selector.kind === 'not') return [2, sortable(selector.part)];
  if (selector.kind !== 'path') return [selector.kind === 'and' ? 0 : 1, selector.parts.map(sortable)];
  const order: readonly ValueType[] = [
    ...broad,
    'event',
    'attachments',
    'replay',
    'error',
    'stack',
    'frame',
    'http',
    'user',
    'logentry',
    'message',
    'thread',
    'breadcrumb',
  ];
  const ranks: readonly Sortable[] = selector.items.map((part): Sortable => {
    if (part.kind === 'type') return [0, order.indexOf(part.type)];
    if (part.kind === 'index') return [1, part.index];
    if (part.kind === 'key') return [2, part.key];
    return [part.kind === 'wildcard' ? 3 : 4];
  });
  return [3, ranks];
}

function compare(one: Sortable, other: Sortable): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : Number(one > other);
  if (typeof one !== 'object' || typeof other !== 'object') return 0;
  for (const [at, part] of one.entries()) {
    const opposite = other[at];
    if (opposite === undefined) return 1;
    const order = compare(part, opposite);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

interface Piece {
  readonly text: string;
  readonly by?: readonly [id: string, kind: string];
}

function replaced(found: string, { origin: id, redaction }: NaiveRule): Piece {
  if (redaction.method === 'mask') return { text: '*'.repeat([...found].length), by: [id, 'm'] };
  if (redaction.method === 'hash')
    return { text: createHmac('sha1', '').update(found).digest('hex').toUpperCase(), by: [id, 'p'] };
  if (redaction.method === 'replace') return { text: 'text' in redaction ? redaction.text : '[Filtered]', by: [id, 's'] };
  return { text: '', by: [id, 'x'] };
}

const meant: Readonly<Record<string, string>> = {
  email: 'ann@mail.example',
  ip: '10.20.30.40',
  us_ssn: '123-45-6789',
  pattern: 'foo',
};

/** A text after one rule; undefined where the rule removes it. */
function applied(pieces: readonly Piece[], rule: NaiveRule, name: string | undefined): readonly Piece[] | undefined {
  const { type } = rule.rule;
  const removes = rule.redaction.method === 'default' || rule.redaction.method === 'remove';
  const isKey = type === 'redact_pair' && name?.includes('shop') === true;
  if (removes && (type === 'anything' || isKey)) return undefined;
  if (pieces.every(({ text: own, by }) => by !== undefined || own === '')) return pieces;
  const seen = pieces.map(({ text: own, by }) => (by === undefined ? own : '\0')).join('');
  if (type === 'anything' || isKey || (type === 'redact_pair' && seen.includes('shop'))) return [replaced(seen, rule)];
  return pieces.map((piece) => (piece.by === undefined && piece.text === meant[type] ? replaced(piece.text, rule) : piece));
}

function remarksOf(pieces: readonly Piece[]): readonly unknown[] {
  let at = 0;
  return pieces.flatMap(({ text: own, by }) => {
    const start = at;
    at += Buffer.byteLength(own);
    return by === undefined ? [] : [[...by, start, at]];
  });
}

interface Outcome {
  readonly sent: unknown;
  readonly said: unknown;
}

function outcomeOf(
  { value, steps, flag }: Spot,
  applications: readonly (readonly [Selector, readonly NaiveRule[]])[],
): Outcome | undefined {
  const name = steps.at(-1)?.key;
  const original = typeof value === 'string' ? value : undefined;
  let pieces: readonly Piece[] = (original ?? '').split(/(?<= )|(?= )/).map((own) => ({ text: own }));
  const length = original === undefined ? {} : { len: [...original].length };
  const hasChanged = (): boolean => pieces.some(({ by }) => by !== undefined);
  for (const [selector, rules] of [...applications].sort(([one], [other]) => compare(sortable(one), sortable(other)))) {
    if (!means(selector, { steps, flag })) continue;
    for (const rule of [...rules].sort((one, other) => compare(one.id, other.id))) {
      const isHit = rule.rule.type === 'anything' || (rule.rule.type === 'redact_pair' && name?.includes('shop') === true);
      const next = original === undefined ? (isHit ? undefined : pieces) : applied(pieces, rule, name);
      if (next === undefined)
        return { sent: null, said: { rem: [...remarksOf(pieces), [rule.origin, 'x']], ...(hasChanged() ? length : {}) } };
      pieces = next;
    }
  }
  if (!hasChanged()) return undefined;
  return { sent: pieces.map(({ text: own }) => own).join(''), said: { rem: remarksOf(pieces), ...length } };
}

function put(tree: unknown, place: readonly string[], value: unknown): unknown {
  const [first, ...more] = place;
  if (first === undefined) return value;
  if (Array.isArray(tree)) return tree.map((member: unknown, at) => (String(at) === first ? put(member, more, value) : member));
  const members = typeof tree === 'object' && tree !== null ? Object.fromEntries(Object.entries(tree)) : {};
  return { ...members, [first]: put(members[first], more, value) };
}

/** What is left of an event, and what Sentry is told. */
export function readNaively(
  event: SampleEvent,
  applications: readonly (readonly [Selector, readonly NaiveRule[]])[],
): { readonly payload: unknown; readonly meta: unknown } {
  let payload: unknown = event;
  let meta: unknown;
  const gone: string[] = [];
  for (const spot of spotsOf(event)) {
    const place = spot.place.join('/');
    if (gone.some((above) => place.startsWith(`${above}/`))) continue;
    const outcome = outcomeOf(spot, applications);
    if (outcome === undefined) continue;
    if (outcome.sent === null) gone.push(place);
    payload = put(payload, spot.place, outcome.sent);
    meta = put(meta, [...spot.place, ''], outcome.said);
  }
  return { payload, meta };
}
