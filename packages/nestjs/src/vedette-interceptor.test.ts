import 'reflect-metadata';
import { Controller, Get, type MessageEvent, Module, NotFoundException, Sse } from '@nestjs/common';
import { concat, type Observable, of, Subject, throwError } from 'rxjs';
import { expect, test, vi } from 'vitest';
import { serve, watch } from './application-sample.ts';
import { VedetteModule } from './index.ts';

function failing(error: unknown): Observable<MessageEvent> {
  return concat(
    of({ data: 'first' }),
    throwError(() => error),
  );
}

const shared = new Subject<MessageEvent>();

@Controller('feeds')
class FeedsController {
  @Sse('broken/:feed')
  broken(): Observable<MessageEvent> {
    return failing(new Error('the feed failed'));
  }

  @Sse('early/:feed')
  early(): Observable<MessageEvent> {
    return throwError(() => new Error('the feed failed'));
  }

  @Sse('refused/:feed')
  refused(): Observable<MessageEvent> {
    return failing(new NotFoundException());
  }

  @Sse('shared/:feed')
  shared(): Observable<MessageEvent> {
    return concat(of({ data: 'first' }), shared);
  }

  @Get('break/:feed')
  break(): string {
    shared.error(new Error('the source failed'));
    return 'done';
  }

  @Sse('fine/:feed')
  fine(): Observable<MessageEvent> {
    return of({ data: 'first' });
  }
}

@Module({ imports: [VedetteModule.forRoot()], controllers: [FeedsController] })
class FeedsModule {}

test.each(['broken', 'early'])('a stream of events that fails is reported once, with who asked: %s', async (part) => {
  const events = watch({ integrations: (defaults) => defaults.filter(({ name }) => name !== 'Dedupe') });
  const { get } = await serve(FeedsModule);
  // Requests beside it have scopes of their own.
  await Promise.all([get(`/feeds/${part}/jane`, { 'x-request-id': 'id-1' }), get('/feeds/fine/jane')]);
  expect(await events()).toMatchObject([
    { message: 'the feed failed', transaction: `GET /feeds/${part}/:feed`, requestId: 'id-1' },
  ]);
});

test('a stream of events that ends, or tells its caller something, is not reported', async () => {
  const events = watch();
  const { get } = await serve(FeedsModule);
  expect((await get('/feeds/fine/jane')).body).toContain('data: first');
  await get('/feeds/refused/jane');
  expect(await events()).toEqual([]);
});

test('a stream that another request ends is reported with who asked for the stream', async () => {
  const events = watch();
  const { get } = await serve(FeedsModule);
  const stream = get('/feeds/shared/jane', { 'x-request-id': 'id-1' });
  await vi.waitUntil(() => shared.observed, { timeout: 20_000 });
  await get('/feeds/break/jane', { 'x-request-id': 'id-2' });
  await stream;
  expect(await events()).toMatchObject([
    { message: 'the source failed', transaction: 'GET /feeds/shared/:feed', requestId: 'id-1' },
  ]);
});
