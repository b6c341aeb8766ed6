import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { init } from '@vedette/node';
import { capture } from '@vedette/testing';
import { onTestFinished } from 'vitest';
import { propertyOf } from './property.ts';

/** What an error event says. */
interface SampleEvent {
  readonly message: unknown;
  readonly transaction: unknown;
  readonly requestId: unknown;
  readonly tenant: unknown;
  /** The messages of the breadcrumbs that a test left. */
  readonly trail: readonly unknown[];
}

function below(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((inner, key) => propertyOf(inner, key), value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The category of the breadcrumbs that tests leave. */
export const trailCategory = 'test';

/** Starts a guarded client that sends nothing, and answers with how to read its error events. */
export function watch(sentry: Parameters<typeof init>[0] = {}): () => Promise<readonly SampleEvent[]> {
  const { transport, sent } = capture();
  const client = init({ dsn: 'https://key@sentry.invalid/1', transport, ...sentry });
  onTestFinished(async () => {
    await client?.close();
  });
  return async () => {
    await client?.flush();
    const events = sent.items.flatMap((item) => (item.type === 'event' ? [item.json()] : []));
    return events.map((event) => ({
      message: below(listOf(below(event, 'exception', 'values')).at(-1), 'value'),
      transaction: below(event, 'transaction'),
      requestId: below(event, 'tags', 'request_id'),
      tenant: below(event, 'tags', 'tenant'),
      trail: listOf(below(event, 'breadcrumbs'))
        .filter((breadcrumb) => below(breadcrumb, 'category') === trailCategory)
        .map((breadcrumb) => below(breadcrumb, 'message')),
    }));
  };
}

/** A request's answer, whole. */
interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

/** An application that a test asks. */
interface Served {
  readonly application: INestApplication;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
}

/** Starts an application on Express; it ends with the test. */
export async function serve(
  module: Type<unknown>,
  prepare: (application: INestApplication) => void = () => undefined,
): Promise<Served> {
  const application = await NestFactory.create(module, { logger: false });
  prepare(application);
  await application.listen(0, '127.0.0.1');
  onTestFinished(() => application.close());
  const origin = await application.getUrl();
  return {
    application,
    get: async (path, headers = {}) => {
      const answer = await fetch(origin + path, { headers });
      return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
    },
  };
}
