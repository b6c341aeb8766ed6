import type * as v11 from '@sentry/core';
import type * as v10 from 'sentry-core-10';
import { describe, expectTypeOf, test } from 'vitest';
import type { VedetteIntegration } from './pipeline.ts';
import type {
  DataCategory,
  DropReason,
  Envelope,
  EnvelopeItemType,
  EventProcessor,
  SentryClient,
  SentryScope,
  SentryTransport,
} from './sentry.ts';

describe('the shapes of the SDK', () => {
  test('every item type of either line is known, and no other', () => {
    expectTypeOf<v11.EnvelopeItemType>().toExtend<EnvelopeItemType>();
    expectTypeOf<v10.EnvelopeItemType>().toExtend<EnvelopeItemType>();
    expectTypeOf<EnvelopeItemType>().toEqualTypeOf<v11.EnvelopeItemType | v10.EnvelopeItemType>();
  });

  test('every item type that an envelope of either line can hold is known', () => {
    expectTypeOf<v11.EnvelopeItem[0]['type']>().toExtend<EnvelopeItemType>();
    expectTypeOf<v10.EnvelopeItem[0]['type']>().toExtend<EnvelopeItemType>();
  });

  test('losses are reported in the words of the SDK; those of metrics, which the 10 line does not know, in those of the 11 line', () => {
    expectTypeOf<DataCategory>().toExtend<v11.DataCategory>();
    expectTypeOf<Exclude<DataCategory, 'trace_metric'>>().toExtend<v10.DataCategory>();
    expectTypeOf<DropReason>().toExtend<v11.EventDropReason>();
    expectTypeOf<DropReason>().toExtend<v10.EventDropReason>();
  });

  test('envelopes of either line fit', () => {
    expectTypeOf<v11.Envelope>().toExtend<Envelope>();
    expectTypeOf<v10.Envelope>().toExtend<Envelope>();
  });

  test('the client of either line fits, and so do its listeners', () => {
    expectTypeOf<v11.Client>().toExtend<SentryClient>();
    expectTypeOf<v10.Client>().toExtend<SentryClient>();
    expectTypeOf<v11.DynamicSamplingContext>().toExtend<{ transaction?: string }>();
    expectTypeOf<v10.DynamicSamplingContext>().toExtend<{ transaction?: string }>();
  });

  test('the scope of either line fits', () => {
    expectTypeOf<v11.Scope>().toExtend<SentryScope>();
    expectTypeOf<v10.Scope>().toExtend<SentryScope>();
  });

  test('the transport of either line fits, and its send can be replaced by ours', () => {
    expectTypeOf<v11.Transport>().toExtend<SentryTransport>();
    expectTypeOf<v10.Transport>().toExtend<SentryTransport>();
    expectTypeOf<SentryTransport['send']>().toExtend<v11.Transport['send']>();
    expectTypeOf<SentryTransport['send']>().toExtend<v10.Transport['send']>();
  });

  test('either line takes our event processor and our integration', () => {
    expectTypeOf<EventProcessor>().toExtend<v11.EventProcessor>();
    expectTypeOf<EventProcessor>().toExtend<v10.EventProcessor>();
    expectTypeOf<VedetteIntegration>().toExtend<v11.Integration>();
    expectTypeOf<VedetteIntegration>().toExtend<v10.Integration>();
  });
});
