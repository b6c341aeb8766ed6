import { filtered, type Redaction, type Rule, type RuleType } from './rule.ts';

type Method = 'filter' | 'hash' | 'mask' | 'remove' | 'replace';

const plain: readonly Method[] = ['replace', 'mask', 'hash', 'remove'];
const withFilter: readonly Method[] = /* @__PURE__ */ plain.concat('filter');

/** The families that have rules of their own: what `@name` alone does, the methods there are, and what replaces a match. */
const families: readonly (readonly [
  name: string,
  type: RuleType['type'],
  alone: Method | undefined,
  methods: readonly Method[],
  text: string,
])[] = [
  ['anything', 'anything', 'replace', withFilter, filtered],
  ['ip', 'ip', 'replace', plain, '[ip]'],
  ['imei', 'imei', 'replace', plain, '[imei]'],
  ['mac', 'mac', 'mask', plain, '[mac]'],
  ['uuid', 'uuid', 'mask', plain, '[uuid]'],
  ['email', 'email', 'replace', plain, '[email]'],
  ['iban', 'iban', 'replace', withFilter, '[iban]'],
  ['creditcard', 'creditcard', 'replace', withFilter, '[creditcard]'],
  ['pemkey', 'pemkey', 'replace', withFilter, '[pemkey]'],
  ['urlauth', 'url_auth', 'replace', plain, '[auth]'],
  ['usssn', 'us_ssn', 'mask', withFilter, '[us-ssn]'],
  ['userpath', 'userpath', 'replace', plain, '[user]'],
  ['bearer', 'bearer', 'replace', withFilter, 'Bearer [token]'],
  ['password', 'password', 'remove', withFilter, '[password]'],
  ['cookies', 'cookies', undefined, ['filter'], filtered],
];

const common = ['iban', 'ip', 'email', 'creditcard', 'pemkey', 'urlauth', 'userpath', 'bearer', 'password', 'usssn'];

const commonFilter = [
  '@creditcard:filter',
  '@iban:filter',
  '@pemkey:filter',
  '@urlauth:legacy',
  '@userpath:filter',
  '@bearer:filter',
  '@password:filter',
  '@usssn:filter',
];

function redactionOf(method: Method, text: string): Redaction {
  if (method === 'filter') return { method: 'replace', text: filtered };
  return method === 'replace' ? { method, text } : { method };
}

export interface BuiltInOptions {
  /** Whether two slips of Relay are kept: `@imei:mask` hashes, and `@userpath:filter` does not exist. */
  readonly exact: boolean;
}

/** The rules that need no definition, by id. */
export function builtInRules({ exact }: BuiltInOptions): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>();
  const inherit: Redaction = { method: 'default' };
  for (const [name, type, alone, methods, text] of families) {
    for (const method of methods) {
      const redaction = redactionOf(exact && name === 'imei' && method === 'mask' ? 'hash' : method, text);
      rules.set(`@${name}:${method}`, plainRule(type, redaction));
    }
    if (alone !== undefined)
      rules.set(`@${name}`, { type: 'alias', rule: `@${name}:${alone}`, hideInner: true, redaction: inherit });
  }
  rules.set('@urlauth:legacy', { type: 'url_password', redaction: redactionOf('filter', '') });
  if (!exact) rules.set('@userpath:filter', plainRule('userpath', redactionOf('filter', '')));
  const all = common.map((name) => `@${name}`);
  rules.set('@common', { type: 'multiple', rules: all, hideInner: false, redaction: inherit });
  rules.set('@common:filter', { type: 'multiple', rules: commonFilter, hideInner: false, redaction: inherit });
  return rules;
}

/** A rule of a type that has nothing but its name. */
function plainRule(type: RuleType['type'], redaction: Redaction): Rule {
  switch (type) {
    case 'pattern':
    case 'redact_pair':
    case 'multiple':
    case 'alias':
      return { type: 'unknown', redaction };
    default:
      return { type, redaction };
  }
}
