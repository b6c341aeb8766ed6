import { type CallHandler, type ExecutionContext, Inject, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { getIsolationScope, withIsolationScope } from '@sentry/node';
import { Observable } from 'rxjs';
import { type Calls, calls } from './calls.ts';
import { VedetteFaults } from './vedette-faults.ts';

const reflector = new Reflector();

/**
 * Tells the events of a handler who called it, of whatever transport. The module adds it to every handler but those of
 * WebSocket gateways on Nest 11, which take it by `@UseInterceptors(VedetteInterceptor)`.
 */
export class VedetteInterceptor implements NestInterceptor {
  readonly #calls: Calls;
  readonly #faults: VedetteFaults;
  // What is declared is searched for in all that a handler inherits from, which takes longer than all else here.
  readonly #streams = new WeakMap<object, boolean>();

  constructor(ofApplication: Calls, faults: VedetteFaults) {
    this.#calls = ofApplication;
    this.#faults = faults;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    // An HTTP request has its scope already: nothing need be opened around its handler, which costs every request.
    if (this.#calls.reach(context))
      return this.#isStream(context) && this.#calls.claim(context) ? this.#watch(context, next) : next.handle();
    if (!this.#calls.claim(context)) return next.handle();
    return new Observable((subscriber) =>
      this.#calls.within(context, () => {
        // What feeds an answer may run for another call.
        const scope = getIsolationScope();
        return next.handle().subscribe({
          next: (value) => subscriber.next(value),
          complete: () => subscriber.complete(),
          error: (error: unknown) => {
            withIsolationScope(scope, () => this.#calls.fail(error));
            // Nest asks no filter of a whole application about the messages of a gateway.
            if (context.getType() === 'ws') this.#faults.capture(error, context);
            subscriber.error(error);
          },
        });
      }),
    );
  }

  /** Whether a handler is declared to answer with a stream of events. */
  #isStream(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    const known = this.#streams.get(handler);
    if (known !== undefined) return known;
    const isStream = reflector.get('__sse__', handler) === true;
    this.#streams.set(handler, isStream);
    return isStream;
  }

  /** Nest asks no filter about a stream of events once it has begun. */
  #watch(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    // What feeds a stream may run for another request.
    const scope = getIsolationScope();
    return new Observable((subscriber) => {
      let hasBegun = false;
      return next.handle().subscribe({
        next: (value) => {
          hasBegun = true;
          subscriber.next(value);
        },
        complete: () => subscriber.complete(),
        error: (error: unknown) => {
          if (hasBegun) withIsolationScope(scope, () => this.#faults.capture(error, context));
          subscriber.error(error);
        },
      });
    });
  }
}

// Without the syntax of decorators, which needs a compiler that knows it.
Inject(calls)(VedetteInterceptor, undefined, 0);
Inject(VedetteFaults)(VedetteInterceptor, undefined, 1);
