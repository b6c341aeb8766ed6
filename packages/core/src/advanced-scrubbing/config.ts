import { kindOf, suggestion } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import type { FamilyName } from './family/family.ts';
import { filtered, type Redaction, type Rule, type RuleType } from './rule.ts';
import { type ParseOptions, parseSelector, type Selector } from './selector/selector.ts';

/** Something in a configuration that cannot be read as it is meant. */
export interface ConfigFault {
  /** The path in the configuration, with `.` between keys. */
  readonly place: string;
  readonly problem: string;
  readonly fix: string;
  /** Whether Sentry refuses the configuration for it; it passes over others in silence. */
  readonly refused: boolean;
}

/** A configuration of Advanced Data Scrubbing, read. */
export interface Config {
  readonly rules: ReadonlyMap<string, Rule>;
  /** The rules for each selector; `text` is how that is written. */
  readonly applications: readonly { readonly selector: Selector; readonly text: string; readonly ids: readonly string[] }[];
}

const families: readonly FamilyName[] = [
  'bearer',
  'cookies',
  'creditcard',
  'email',
  'iban',
  'imei',
  'ip',
  'mac',
  'pemkey',
  'url_auth',
  'us_ssn',
  'userpath',
  'uuid',
];

const otherTypes = ['anything', 'password', 'pattern', 'redact_pair', 'multiple', 'alias'];
const methods = ['default', 'hash', 'mask', 'remove', 'replace'] as const;

function isFamily(type: string): type is FamilyName | 'anything' | 'password' {
  return families.some((family) => family === type) || type === 'anything' || type === 'password';
}

/** Reads a configuration as Sentry stores it. It never throws: what cannot be read is told, and left out. */
export function readConfig(
  config: unknown,
  { legacy = true }: ParseOptions = {},
): { readonly config: Config; readonly faults: readonly ConfigFault[] } {
  const faults: ConfigFault[] = [];
  const rules = new Map<string, Rule>();
  const applications: { selector: Selector; text: string; ids: readonly string[] }[] = [];

  function tell(place: string, problem: string, fix: string, refused = true): undefined {
    faults.push({ place, problem, fix, refused });
    return undefined;
  }

  function recordAt(value: unknown, place: string): Readonly<Record<string, unknown>> {
    if (value === undefined) return {};
    if (isRecord(value)) return value;
    tell(place, `${kindOf(value)} where an object belongs`, 'Give it an object.');
    return {};
  }

  function textAt(value: unknown, place: string): string | undefined {
    return typeof value === 'string' ? value : tell(place, `${kindOf(value)} where a text belongs`, 'Give it a text.');
  }

  function textsAt(value: unknown, place: string): readonly string[] {
    if (Array.isArray(value)) return value.flatMap((text: unknown, at) => textAt(text, `${place}.${at}`) ?? []);
    tell(place, `${kindOf(value)} where a list belongs`, 'Give it a list of texts.');
    return [];
  }

  function groupsAt(value: unknown, place: string): readonly number[] {
    if (value === undefined || value === null) return [0];
    const isByte = (group: unknown): group is number => Number.isInteger(group) && Number(group) >= 0 && Number(group) <= 255;
    if (Array.isArray(value) && value.every(isByte)) return value;
    tell(place, `${kindOf(value)} where a list of groups belongs`, 'Give it numbers from 0 to 255, such as [1].');
    return [0];
  }

  function switchAt(value: unknown, place: string): boolean {
    if (value !== undefined && typeof value !== 'boolean')
      tell(place, `${kindOf(value)} where true or false belongs`, 'Give it true or false.');
    return value === true;
  }

  function redactionAt(value: unknown, place: string): Redaction {
    const { method = 'default', text } = recordAt(value, place);
    const known = methods.find((name) => name === method);
    if (known === 'replace' && text !== undefined) return { method: known, text: textAt(text, `${place}.text`) ?? filtered };
    if (known !== undefined) return { method: known };
    const fix = suggestion(method, methods);
    tell(`${place}.method`, `${kindOf(method)} that names no method`, fix, typeof method !== 'string');
    return { method: 'other' };
  }

  function typeAt(rule: Readonly<Record<string, unknown>>, place: string): RuleType | undefined {
    const type = textAt(rule['type'], `${place}.type`);
    if (type === undefined) return undefined;
    if (isFamily(type)) return { type };
    switch (type) {
      case 'pattern': {
        const pattern = textAt(rule['pattern'], `${place}.pattern`);
        return pattern === undefined
          ? undefined
          : { type, pattern, replaceGroups: groupsAt(rule['replaceGroups'], `${place}.replaceGroups`) };
      }
      case 'redact_pair':
      case 'redactPair': {
        const keyPattern = textAt(rule['keyPattern'], `${place}.keyPattern`);
        return keyPattern === undefined ? undefined : { type: 'redact_pair', keyPattern };
      }
      case 'multiple':
        return {
          type,
          rules: textsAt(rule['rules'], `${place}.rules`),
          hideInner: switchAt(rule['hideInner'], `${place}.hideInner`),
        };
      case 'alias': {
        const target = textAt(rule['rule'], `${place}.rule`);
        const hideInner = switchAt(rule['hideInner'], `${place}.hideInner`);
        return target === undefined ? undefined : { type, rule: target, hideInner };
      }
      default:
        tell(`${place}.type`, `${kindOf(type)} that names no type`, suggestion(type, [...families, ...otherTypes]), false);
        return { type: 'unknown' };
    }
  }

  const given = recordAt(config, 'config');
  for (const [id, value] of Object.entries(recordAt(given['rules'], 'rules'))) {
    const place = `rules.${id}`;
    const rule = recordAt(value, place);
    const type = typeAt(rule, place);
    if (type !== undefined) rules.set(id, { ...type, redaction: redactionAt(rule['redaction'], `${place}.redaction`) });
  }
  for (const [text, ids] of Object.entries(recordAt(given['applications'], 'applications'))) {
    const place = `applications.${text}`;
    const { selector, fault } = parseSelector(text, { legacy });
    if (fault !== undefined) tell(place, `${fault.problem}, at position ${fault.position}`, fault.fix);
    const named = textsAt(ids, place);
    if (selector !== undefined) applications.push({ selector, text, ids: named });
  }
  return { config: { rules, applications }, faults };
}
