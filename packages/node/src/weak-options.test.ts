import * as Sentry from '@sentry/node';
import { describe, expect, vi } from 'vitest';
import { type InitOptions, init, leastCollection, vedette } from './index.ts';
import { sdkLine } from './sdk-line.ts';
import { test, type WithSdk } from './sdk-sample.ts';
import { weakOptions } from './weak-options.ts';

const strict = {
  dataCollection: leastCollection,
  tracePropagationTargets: [],
  transportOptions: { bufferSize: 512 },
};

/** What is said while a client starts and captures twice. */
async function saidBy(
  start: (dsn: string, warn: (sentence: string) => void) => Sentry.NodeClient | undefined,
  withSdk: WithSdk,
): Promise<readonly string[]> {
  const said: string[] = [];
  await withSdk(
    (dsn) => start(dsn, (sentence) => said.push(sentence)),
    async ({ client }) => {
      for (const message of ['first', 'second']) Sentry.captureMessage(message);
      await client.flush(2000);
    },
  );
  return said;
}

describe('weaker options', () => {
  test('init() leaves none', async ({ withSdk }) => {
    expect(await saidBy((dsn, warn) => init({ dsn, vedette: { warn } }), withSdk)).toEqual([]);
  });

  test('those of a client with no options of its own are told once each, with the line to add', async ({ withSdk }) => {
    const said = await saidBy((dsn, warn) => Sentry.init({ dsn, integrations: [vedette({ warn })] }), withSdk);
    expect(said).toEqual([
      '[vedette] The SDK collects headers, cookies and queries, and Vedette has to find what is personal in them. Set dataCollection: leastCollection (from @vedette/node), or start with init() of @vedette/node.',
      '[vedette] Trace headers go to every host that is called. Set tracePropagationTargets to a list of your own hosts, or to [].',
      "[vedette] A burst of errors overflows the SDK's queue. Set transportOptions: { bufferSize: 512 }.",
    ]);
  });

  test('the lines that are told are the lines that mend', async ({ withSdk }) => {
    expect(await saidBy((dsn, warn) => Sentry.init({ dsn, ...strict, integrations: [vedette({ warn })] }), withSdk)).toEqual([]);
  });

  const given: readonly (readonly [name: string, options: InitOptions, wins: object, sentence: string])[] = [
    [
      'dataCollection',
      { dataCollection: { cookies: true, httpHeaders: { request: true }, graphQL: { document: true } } },
      {
        dataCollection: {
          ...leastCollection,
          cookies: true,
          httpHeaders: { request: true, response: false },
          graphQL: { document: true, variables: false },
        },
      },
      'dataCollection collects cookies, httpHeaders.request, graphQL.document, and Vedette has to find what is personal in it.',
    ],
    [
      'dataCollection with an allow list',
      { dataCollection: { httpHeaders: { allow: ['x-shop'] } } },
      { dataCollection: { ...leastCollection, httpHeaders: { allow: ['x-shop'] } } },
      'dataCollection collects httpHeaders, and',
    ],
    [
      'includeLocalVariables',
      {
        includeLocalVariables: true,
        integrations: (defaults) => defaults.filter(({ name: own }) => !own.startsWith('LocalVariables')),
      },
      { includeLocalVariables: true, dataCollection: { ...leastCollection, stackFrameVariables: true } },
      'The variables of stack frames are collected',
    ],
    [
      'spotlight',
      { spotlight: 'http://127.0.0.1:9/stream' },
      { spotlight: 'http://127.0.0.1:9/stream' },
      'Spotlight is on, and NODE_ENV is not development.',
    ],
    [
      'the queue',
      { transportOptions: { bufferSize: 10 } },
      { transportOptions: { bufferSize: 10 } },
      "A burst of errors overflows the SDK's queue.",
    ],
    ['sendClientReports', { sendClientReports: false }, { sendClientReports: false }, 'What the budget drops is told to nobody.'],
  ];

  for (const [name, options, wins, sentence] of given) {
    test(`${name}: what the user gives wins, and is told once`, async ({ withSdk }) => {
      vi.stubEnv('NODE_ENV', 'production');
      const said = await saidBy((dsn, warn) => {
        const client = init({ dsn, ...options, vedette: { warn } });
        expect(client?.getOptions()).toMatchObject(wins);
        return client;
      }, withSdk);
      expect(said.map((told) => told.startsWith(`[vedette] ${sentence}`))).toEqual([true]);
    });
  }

  test('a sampleRate beside a budget for errors is told, and one without a budget is not', async ({ withSdk }) => {
    const saidWith = (vedette: NonNullable<Parameters<typeof init>[0]>['vedette']): Promise<readonly string[]> =>
      saidBy((dsn, warn) => init({ dsn, sampleRate: 0.1, vedette: { ...vedette, warn } }), withSdk);
    expect(await saidWith({ budget: { errors: '100/minute' } })).toEqual([
      '[vedette] sampleRate drops errors before the budget sees them: they are in none of its counts, and the first of a fault may be among them. Remove sampleRate.',
    ]);
    expect(await saidWith({ budget: { logs: '100/minute' } })).toEqual([]);
    expect(await saidWith({ budget: { errors: '100/minute' }, off: ['budget'] })).toEqual([]);
  });

  test('an option given as undefined is as one left out', async ({ withSdk }) => {
    const options: object = { dataCollection: undefined, spotlight: undefined, tracePropagationTargets: undefined };
    expect(await saidBy((dsn, warn) => init({ dsn, ...options, vedette: { warn } }), withSdk)).toEqual([]);
  });

  if (sdkLine < 11)
    test('sendDefaultPii wins on the Sentry 10 line, and is told', async ({ withSdk }) => {
      const options: object = { sendDefaultPii: true };
      const said = await saidBy((dsn, warn) => {
        const client = init({ dsn, ...options, vedette: { warn } });
        expect(client?.getDataCollectionOptions()).toMatchObject({ userInfo: true, cookies: true });
        return client;
      }, withSdk);
      expect(said).toEqual([expect.stringContaining('[vedette] sendDefaultPii collects addresses, cookies and bodies')]);
    });

  test('a field left out of dataCollection is collected, and told', () => {
    const { userInfo: _userInfo, genAI: _genAI, ...partly } = leastCollection;
    expect(weakOptions({ ...strict, dataCollection: partly }, {})).toEqual([
      expect.stringMatching(/^dataCollection collects userInfo, genAI, and/),
    ]);
  });

  test('a switch that an operator set to something else is told', () => {
    expect(weakOptions(strict, { VEDETTE_BUDGET: 'false', VEDETTE_FINGERPRINT: 'off' })).toEqual([
      'VEDETTE_BUDGET is set to something other than off, so the budget stage stays on. Set it to off, or remove it.',
    ]);
  });
});

describe('what passes Vedette by', () => {
  function integration(name: string): { readonly name: string } {
    return { name };
  }
  const passing: readonly (readonly [
    name: string,
    options: object,
    variables: Readonly<Record<string, string>>,
    sentence: RegExp,
  ])[] = [
    ['the ANR worker', { integrations: [Sentry.anrIntegration()] }, {}, /anrIntegration\(\) sends events of its own/],
    [
      'the watchdog of @sentry/node-native',
      { integrations: [integration('ThreadBlocked')] },
      {},
      /eventLoopBlockIntegration\(\)/,
    ],
    ['an OTLP integration', { integrations: [integration('OtlpIntegration')] }, {}, /OpenTelemetry exporter/],
    ['a span processor', { openTelemetrySpanProcessors: [{}] }, {}, /OpenTelemetry exporter/],
    [
      'an exporter set up by the environment',
      {},
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' },
      /OpenTelemetry exporter/,
    ],
  ];

  for (const [name, options, variables, sentence] of passing) {
    test(`${name} is told of, with what to do`, () => {
      expect(weakOptions({ ...strict, ...options }, variables)).toEqual([expect.stringMatching(sentence)]);
    });
  }

  for (const name of sdkLine >= 11 ? ['serveTunnelIntegration', 'openTelemetryIntegration'] : []) {
    test(`${name} of the SDK is told of`, () => {
      const made: unknown = Reflect.apply(Reflect.get(Sentry, name), undefined, []);
      expect(weakOptions({ ...strict, integrations: [made] }, {})).toHaveLength(1);
    });
  }

  test('a client that has none of them is told nothing', () => {
    expect(weakOptions({ ...strict, integrations: [Sentry.dedupeIntegration()] }, { OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toEqual(
      [],
    );
  });
});
