import { attributeConventions } from '../../packages/core/src/advanced-scrubbing/attribute-flags.ts';
import { splitChunks } from '../../packages/core/src/advanced-scrubbing/chunks.ts';
import { readConfig } from '../../packages/core/src/advanced-scrubbing/config.ts';
import { type Field, itemFields } from '../../packages/core/src/advanced-scrubbing/field-flags.ts';
import { fromSentry } from '../../packages/core/src/advanced-scrubbing/from-sentry.ts';
import { scrubGraphql } from '../../packages/core/src/advanced-scrubbing/graphql.ts';
import { type ItemReading, scrubRoot } from '../../packages/core/src/advanced-scrubbing/item-scrub.ts';
import { withChunks } from '../../packages/core/src/advanced-scrubbing/meta-chunks.ts';
import { isPairList } from '../../packages/core/src/advanced-scrubbing/pair-list.ts';
import { type Application, createRuleSet } from '../../packages/core/src/advanced-scrubbing/rule-set.ts';
import { type Step, selectorMatch } from '../../packages/core/src/advanced-scrubbing/selector/match.ts';
import { parseSelector } from '../../packages/core/src/advanced-scrubbing/selector/selector.ts';
import { selectorText } from '../../packages/core/src/advanced-scrubbing/selector/text.ts';
import { sensitiveFieldsRule, settingsConfig } from '../../packages/core/src/advanced-scrubbing/settings.ts';
import { unkeyedHash } from '../../packages/core/src/advanced-scrubbing/sha1.ts';
import { suggestSelectors } from '../../packages/core/src/advanced-scrubbing/suggestion.ts';
import { validateSentryConfig } from '../../packages/core/src/advanced-scrubbing/validation.ts';
import { valueTypeNamed } from '../../packages/core/src/advanced-scrubbing/value-type.ts';
import { metaIn } from '../../packages/core/src/scrub/remark/meta.ts';
import { groupingKinds } from './grouping-kinds.ts';
import { type Kind, listOf, recordOf, textOf, type Vector } from './vector.ts';

/** The rules of a vector: its `config`, or what its `datascrubbing` settings stand for. */
function applicationsOf({ config, datascrubbing }: Vector): readonly Application[] {
  const isSettings = datascrubbing !== undefined;
  const read = readConfig(isSettings ? settingsConfig(recordOf(datascrubbing)) : config, { legacy: !isSettings }).config;
  return createRuleSet(read, { exact: true, caseless: isSettings ? [sensitiveFieldsRule] : [] }).applications;
}

function scrub(payload: unknown, reading: ItemReading, vector: Vector): { readonly payload: unknown; readonly meta: unknown } {
  const { attributePii } = vector;
  const flags = recordOf(attributePii);
  const { attributeMode } = recordOf(vector['options']);
  const conventions = attributeConventions();
  return scrubRoot(payload, reading, {
    rounds: [{ applications: applicationsOf(vector), attributeMode: attributeMode === 'value' ? 'value' : 'object' }],
    attributes: (name) => {
      const given = flags[name];
      return given === 'auto' || given === 'manual' || given === 'never' ? given : conventions(name);
    },
    hash: (text) => unkeyedHash(new TextEncoder().encode(text)),
  });
}

function withMeta({ payload, meta }: { readonly payload: unknown; readonly meta: unknown }): unknown {
  return meta === undefined ? payload : { ...recordOf(payload), _meta: meta };
}

function remarksIn(meta: unknown): unknown {
  return recordOf(recordOf(recordOf(meta)['value'])[''])['rem'] ?? [];
}

function string(vector: Vector): unknown {
  const flag = vector['pii'] === 'maybe' || vector['pii'] === 'false' ? vector['pii'] : 'true';
  const field: Field = { flag: 'false', fields: { value: { flag } } };
  const { payload, meta } = scrub({ value: vector['input'] }, { field, isNamed: false }, vector);
  const { remarks } = recordOf(vector['expected']);
  return { value: recordOf(payload)['value'], ...(remarks !== undefined && { remarks: remarksIn(meta) }) };
}

function readingOf(type: unknown): ItemReading {
  const fields = itemFields();
  const named: Readonly<Record<string, Field>> = {
    Span: fields.span,
    Breadcrumb: fields.breadcrumb,
    TraceContext: fields.traceContext,
  };
  return { field: named[textOf(type)] ?? fields.event, isNamed: false };
}

function attributeReading({ type, options }: Vector): ItemReading {
  const fields = itemFields();
  const { eap } = recordOf(options);
  if (type === 'Attributes')
    return { field: { ...fields.attributes, types: [valueTypeNamed(textOf(eap)) ?? 'span'] }, isNamed: true };
  return {
    field: type === 'OurLog' || type === 'Log' ? fields.log : type === 'TraceMetric' ? fields.metric : fields.streamedSpan,
    isNamed: true,
  };
}

function matches({ selector, state, pii }: Vector): unknown {
  const parsed = parseSelector(textOf(selector));
  if (parsed.selector === undefined) return parsed.fault.problem;
  let step: Step | undefined;
  for (const [depth, entry] of listOf(state).entries()) {
    const { key, types } = recordOf(entry);
    step = {
      parent: step,
      depth,
      key: typeof key === 'string' ? key : undefined,
      index: typeof key === 'number' ? key : undefined,
      types: listOf(types).flatMap((type) => valueTypeNamed(textOf(type).toLowerCase()) ?? []),
    };
  }
  return step !== undefined && selectorMatch(parsed.selector)(step, pii === 'maybe' || pii === 'false' ? pii : 'true');
}

/** Every kind of vector, by its name in the files. */
export const kinds: Readonly<Record<string, Kind>> = {
  ...groupingKinds,
  string,
  event: (vector) => withMeta(scrub(vector['input'], readingOf(vector['type']), vector)),
  eap: (vector) => withMeta(scrub(vector['input'], attributeReading(vector), vector)),
  graphql: ({ input }) => scrubGraphql(recordOf(input)),
  'is-pairlist': ({ input }) => isPairList(input),
  'selector-roundtrip': ({ input }) => {
    const { selector, fault } = parseSelector(textOf(input));
    return selector === undefined ? fault.problem : selectorText(selector);
  },
  'selector-error': ({ input }) => parseSelector(textOf(input)).fault?.problem,
  'selector-match': matches,
  convert: ({ datascrubbing }) => settingsConfig(recordOf(datascrubbing)) ?? null,
  validate: ({ input, expected }) => {
    const { valid, faults } = validateSentryConfig(typeof input === 'string' ? input : JSON.stringify(input));
    const { error } = recordOf(expected);
    return { valid, ...(error !== undefined && { error: faults.find(({ refused }) => refused)?.problem }) };
  },
  'split-chunks': ({ input }) => {
    const { text, remarks } = recordOf(input);
    return splitChunks(textOf(text), metaIn({ rem: remarks })?.rem ?? []);
  },
  'meta-with-chunks': ({ input }) => withChunks(recordOf(input)['data'], recordOf(input)['meta']),
  suggestions: ({ input }) => suggestSelectors(input),
  'attachment-bytes': ({ config, filename, inputBase64 }) => {
    const bytes = new Uint8Array(Buffer.from(textOf(inputBase64), 'base64'));
    const sent = fromSentry(recordOf(config), { mode: 'relay' }).scrubAttachment(textOf(filename), bytes);
    return { base64: sent && Buffer.from(sent).toString('base64'), changed: sent !== bytes };
  },
  'view-hierarchy': ({ config, input }) => fromSentry(recordOf(config), { mode: 'relay' }).scrubViewHierarchy(input),
};
