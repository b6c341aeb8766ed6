import { kindOf, refusal, refuseUnknownKeys, suggestion } from '../refusal.ts';
import { createWork } from '../scrub/work.ts';
import { isRecord } from '../sentry.ts';
import { type HashBytes, scrubAttachmentBytes } from './attachment-bytes.ts';
import { type AttributeFlags, type AttributeScrubbing, attributeConventions } from './attribute-flags.ts';
import { type ConfigFault, readConfig } from './config.ts';
import { type ExpectedKind, refuseOtherKinds } from './expected-kind.ts';
import { itemFields } from './field-flags.ts';
import { scrubGraphql } from './graphql.ts';
import { type ItemScrubOptions, type Round, readingOf, type ScrubbedPayload, scrubRoot } from './item-scrub.ts';
import type { HashText } from './redaction.ts';
import { createRuleSet } from './rule-set.ts';
import { type AdvancedConfig, type ScrubbingSettings, sensitiveFieldsRule, settingKinds, settingsConfig } from './settings.ts';
import { unkeyedHash } from './sha1.ts';
import { scrubViewHierarchy } from './view-hierarchy.ts';

/** Sentry's configuration of a project: the advanced rules, and the settings of its "Security & Privacy" page. */
export interface SentryConfig extends AdvancedConfig, ScrubbingSettings {
  /** Read and, as by Sentry itself, not used. */
  readonly vars?: unknown;
}

export interface FromSentryOptions {
  /**
   * `relay` does what the server does, slip by slip. `strict` refuses what the server passes over in silence, and lets out
   * no hash that can be guessed.
   * @default 'strict'
   */
  readonly mode?: 'relay' | 'strict' | undefined;
  /** Gives the pseudonym that the method `hash` asks for; undefined removes the value. Of use in `strict` mode. */
  readonly hash?: ((text: string) => string | undefined) | undefined;
  /** Whether `hash` gives what the server would: a hash without a key, which whoever guesses the value can check. @default false */
  readonly unkeyedHashes?: boolean | undefined;
  /** What is known of attributes of logs, spans and metrics. @default what `@sentry/conventions` says */
  readonly attributeScrubbing?: ((name: string) => AttributeScrubbing | undefined) | undefined;
}

/** Sentry's rules, checked and ready. */
export interface SentryRules {
  readonly kind: 'sentry rules';
  /** Scrubs the payload of an item of a type, such as `event`. It never throws; a payload that cannot be judged is left out. */
  readonly scrub: (itemType: string, payload: unknown) => ScrubbedPayload;
  /**
   * Scrubs the bytes of a file under the selector `$attachments.'<filename>'` with the advanced rules; the length stays. It
   * never throws; a file that cannot be judged is left out.
   */
  readonly scrubAttachment: (filename: string, bytes: Uint8Array) => Uint8Array | undefined;
  /** Scrubs the texts of a view hierarchy, parsed. It never throws; one that cannot be judged is left out. */
  readonly scrubViewHierarchy: (hierarchy: unknown) => unknown;
  /** What the configuration says that does nothing; only in `relay` mode. */
  readonly faults: readonly ConfigFault[];
}

const modes = ['relay', 'strict'];
const optionKinds: Readonly<Record<string, ExpectedKind>> = {
  hash: 'a function',
  unkeyedHashes: 'true or false',
  attributeScrubbing: 'a function',
};

function refuse([fault]: readonly ConfigFault[]): void {
  if (fault !== undefined) throw refusal(`fromSentry.${fault.place}`, fault.problem, fault.fix);
}

function serverHash(): HashText {
  const encoder = new TextEncoder();
  return (text) => unkeyedHash(encoder.encode(text));
}

function orNothing<T>(scrub: () => T): T | undefined {
  try {
    return scrub();
  } catch (_thrown) {
    return undefined;
  }
}

/** Scrubs each entry of a container as an item of its own. */
function scrubEntries(
  entries: readonly unknown[],
  scrub: (entry: unknown) => ScrubbedPayload,
): ScrubbedPayload & { readonly payload: readonly unknown[] } {
  const scrubbed = entries.map(scrub);
  const told = scrubbed.flatMap(({ meta }, at) => (meta === undefined ? [] : [[String(at), meta] as const]));
  return {
    payload: scrubbed.every(({ payload }, at) => Object.is(payload, entries[at]))
      ? entries
      : scrubbed.map(({ payload }) => payload),
    meta: told.length === 0 ? undefined : Object.fromEntries(told),
    findings: scrubbed.flatMap(({ findings }, at) =>
      findings.map((finding) => ({ ...finding, path: `items.${at}.${finding.path}` })),
    ),
    cut: scrubbed.reduce((sum, { cut }) => sum + cut, 0),
  };
}

/**
 * Makes rules of Sentry's own configuration: what its pages save as "Advanced Data Scrubbing", and the project's settings.
 * Throws a TypeError that names the place, what is wrong there and how to mend it.
 */
export function fromSentry(config: SentryConfig, options: FromSentryOptions = {}): SentryRules {
  refuseOtherKinds('fromSentry', config, settingKinds);
  refuseUnknownKeys('fromSentry', config, ['rules', 'applications', 'vars', ...Object.keys(settingKinds)]);
  refuseOtherKinds('fromSentry options', options, optionKinds);
  refuseUnknownKeys('fromSentry options', options, ['mode', ...Object.keys(optionKinds)]);
  const { mode = 'strict', unkeyedHashes = false } = options;
  if (!modes.includes(mode))
    throw refusal('fromSentry options.mode', `${kindOf(mode)} that names no mode`, suggestion(String(mode), modes));
  const exact = mode === 'relay';
  const read = readConfig(config);
  const advanced = createRuleSet(read.config, { exact });
  const settings = createRuleSet(readConfig(settingsConfig(config), { legacy: false }).config, {
    exact,
    caseless: [sensitiveFieldsRule],
  });
  const faults = [...read.faults, ...advanced.faults];
  refuse(exact ? read.faults.filter(({ refused }) => refused) : faults);
  const rounds: readonly Round[] = [
    { applications: advanced.applications, attributeMode: 'object' },
    { applications: settings.applications, attributeMode: 'value' },
  ];
  const attributes: AttributeFlags = options.attributeScrubbing ?? attributeConventions();
  const hash: HashText = exact || unkeyedHashes ? serverHash() : (options.hash ?? (() => undefined));
  const hashBytes: HashBytes = exact || unkeyedHashes ? unkeyedHash : (_bytes, text) => hash(text);
  const fields = itemFields();
  const scrubbing: ItemScrubOptions = { rounds, attributes, hash };

  function scrubItem(itemType: string, payload: unknown): ScrubbedPayload {
    const items: unknown = isRecord(payload) ? payload['items'] : undefined;
    if (isRecord(payload) && Array.isArray(items) && ['log', 'span', 'trace_metric'].includes(itemType)) {
      const { payload: entries, meta, ...told } = scrubEntries(items, (entry) => scrubItem(itemType, entry));
      return { payload: entries === items ? payload : { ...payload, items: entries }, meta: meta && { items: meta }, ...told };
    }
    const reading = readingOf(itemType, payload, fields);
    if (reading === undefined) return { payload, meta: undefined, findings: [], cut: 0 };
    const isEvent = reading.field === fields.event && config.scrubData === true && isRecord(payload);
    return scrubRoot(isEvent ? scrubGraphql(payload) : payload, reading, scrubbing);
  }

  return Object.freeze<SentryRules>({
    kind: 'sentry rules',
    scrub: (itemType, payload) =>
      orNothing(() => scrubItem(itemType, payload)) ?? { payload: undefined, meta: undefined, findings: [], cut: 1 },
    scrubAttachment: (filename, bytes) =>
      orNothing(() => scrubAttachmentBytes(filename, bytes, { applications: advanced.applications, hash: hashBytes })),
    scrubViewHierarchy: (hierarchy) => orNothing(() => scrubViewHierarchy(hierarchy, scrubbing, createWork())),
    faults: exact ? faults : [],
  });
}
