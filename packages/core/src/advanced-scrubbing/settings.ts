import { type ExpectedKind, refuseOtherKinds } from './expected-kind.ts';
import { filtered } from './rule.ts';
import { parseSelector } from './selector/selector.ts';
import { selectorText } from './selector/text.ts';

/** The switches and lists of a project's "Security & Privacy" page. */
export interface ScrubbingSettings {
  /** "Data Scrubber". @default false */
  readonly scrubData?: boolean | undefined;
  /** "Use Default Scrubbers". @default false */
  readonly scrubDefaults?: boolean | undefined;
  /** "Prevent Storing of IP Addresses". @default false */
  readonly scrubIpAddresses?: boolean | undefined;
  /** The same as `scrubIpAddresses`, as Sentry's web API calls it. */
  readonly scrubIPAddresses?: boolean | undefined;
  /** "Additional Sensitive Fields": parts of keys and of values, in any case. */
  readonly sensitiveFields?: readonly string[] | undefined;
  /** "Safe Fields", as Sentry stores them. */
  readonly excludeFields?: readonly string[] | undefined;
  /** "Safe Fields"; the same as `excludeFields`. */
  readonly safeFields?: readonly string[] | undefined;
}

/** What each setting has to be. */
export const settingKinds: Readonly<Record<keyof ScrubbingSettings, ExpectedKind>> = {
  scrubData: 'true or false',
  scrubDefaults: 'true or false',
  scrubIpAddresses: 'true or false',
  scrubIPAddresses: 'true or false',
  sensitiveFields: 'a list of texts',
  excludeFields: 'a list of texts',
  safeFields: 'a list of texts',
};

/** A configuration of Advanced Data Scrubbing, as Sentry stores it. */
export interface AdvancedConfig {
  readonly rules?: Readonly<Record<string, unknown>> | undefined;
  readonly applications?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** The rule that the sensitive fields become; its expression is read without regard to case. */
export const sensitiveFieldsRule = 'strip-fields';

const ignored = [
  'debug_meta.**',
  '$frame.filename',
  '$frame.abs_path',
  '$logentry.formatted',
  '$error.value',
  '$http.headers.user-agent',
];

const addresses = [
  '$http.env.REMOTE_ADDR',
  '$user.ip_address',
  '$sdk.client_ip',
  "$span.sentry_tags.'user.ip'",
  "attributes.'client.address'",
];

const cookieNames = [
  'sentrysid',
  'sudo',
  'su',
  'session',
  '__session',
  'sessionid',
  'user_session',
  'symfony',
  'phpsessid',
  'fasthttpsessionid',
  'mysession',
  'irissessionid',
  '_vercel_jwt',
  'csrf',
  'xsrf',
  '_xsrf',
  '_csrf',
  'csrf-token',
  'csrf_token',
  'xsrf-token',
  'xsrf_token',
  'fastcsrf',
  '_iris_csrf',
];

const cookieHeaders = ['http.request.header.cookie', 'http.response.header.set-cookie'];

/** Texts of people and of models, in which only what is found is replaced. */
const proseAttributes = [
  'gen_ai.input.messages',
  'gen_ai.prompt',
  'gen_ai.request.messages',
  'gen_ai.tool.call.arguments',
  'gen_ai.tool.input',
  'gen_ai.tool.call.result',
  'gen_ai.tool.output',
  'gen_ai.output.messages',
  'gen_ai.response.tool_calls',
  'gen_ai.response.text',
  'gen_ai.response.object',
  'gen_ai.tool.definitions',
  'gen_ai.request.available_tools',
  'gen_ai.tool.name',
  'mcp.prompt.result',
  'mcp.tool.result.content',
];

const proseRules = ['@email:replace', '@creditcard:replace', '@iban:replace', '@usssn:replace', '@bearer:replace'];

/** A text as an expression of Rust that matches it and nothing else. */
function escaped(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$#&~-]/g, '\\$&');
}

function sensitiveCookies(): string {
  const all = cookieNames.flatMap((name) => [`*.cookies.${name}`, ...cookieHeaders.map((header) => `*.'${header}.${name}'`)]);
  return all.join(' || ');
}

/** A safe field as a selector: as it is written, or as the key that it is. */
function safeField(field: string): string {
  const { selector } = parseSelector(field, { legacy: false });
  return selectorText({ kind: 'not', part: selector ?? { kind: 'path', items: [{ kind: 'key', key: field }] } });
}

function named(fields: readonly string[]): readonly string[] {
  return fields.map((field) => field.trim()).filter((field) => field !== '');
}

/**
 * The rules that a project's settings stand for, as Sentry makes them; undefined where they stand for none. In the
 * expression of the sensitive fields Sentry passes over the difference of upper and lower case, which a configuration cannot say.
 * Throws a TypeError that names the setting where one is of another kind.
 */
export function settingsConfig(settings: ScrubbingSettings): AdvancedConfig | undefined {
  refuseOtherKinds('settingsConfig', settings, settingKinds);
  const { scrubData = false, scrubDefaults = false, scrubIPAddresses = false, sensitiveFields = [] } = settings;
  const { excludeFields = [], safeFields = [] } = settings;
  const sensitive = scrubData ? named(sensitiveFields) : [];
  const everywhere: string[] = [];
  const applications: Record<string, readonly string[]> = {};
  if (scrubData && scrubDefaults) {
    everywhere.push('@common:filter');
    applications[sensitiveCookies()] = ['@anything:filter'];
    applications[cookieHeaders.map((header) => `*.'${header}'.* || *.'${header}'`).join(' || ')] = ['@cookies:filter'];
    const prose = proseAttributes.flatMap((name) => [`$span.data.'${name}'`, `attributes.'${name}'.value`]);
    applications[['$logentry.formatted', '$log.body', ...prose].join(' || ')] = proseRules;
  }
  if (settings.scrubIpAddresses ?? scrubIPAddresses) {
    applications[addresses.join(' || ')] = ['@anything:remove'];
    everywhere.push('@ip:replace');
  }
  if (sensitive.length > 0) everywhere.push(sensitiveFieldsRule);
  const safe = named([...excludeFields, ...safeFields]).map(safeField);
  const main = ['($string || $number || $array || $object)', `!(${ignored.join(' || ')})`, ...safe].join(' && ');
  if (everywhere.length > 0) applications[main] = everywhere;
  if (Object.keys(applications).length === 0) return undefined;
  const redaction = { method: 'replace', text: filtered };
  const rule = { type: 'redact_pair', keyPattern: sensitive.map(escaped).join('|'), redaction };
  return { ...(sensitive.length > 0 && { rules: { [sensitiveFieldsRule]: rule } }), applications };
}
