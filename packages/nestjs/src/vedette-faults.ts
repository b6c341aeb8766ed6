import { type ArgumentsHost, Inject } from '@nestjs/common';
import { captureException, getClient } from '@sentry/node';
import { isFaultTo } from '@vedette/core';
import { isAnswer } from './answer.ts';
import { type Calls, calls } from './calls.ts';

/** Reports faults for a catch-all filter of the application's own, which is asked in the place of the module's. */
export class VedetteFaults {
  /**
   * Reports an error if it is a fault, as the policy's `isFault` says, with the facts of the call that it ended. An
   * error that was reported already is not reported again.
   */
  readonly capture: (error: unknown, host: ArgumentsHost) => void;

  constructor(ofApplication: Calls) {
    this.capture = (error, host) => {
      // Over HTTP Nest answers what is meant for other transports with 500.
      if ((host.getType() !== 'http' && isAnswer(error)) || !isFaultTo(getClient(), error)) return;
      const mechanism = { type: 'auto.middleware.vedette', handled: false };
      ofApplication.within(host, () => captureException(error, { mechanism }), error);
    };
  }
}

// Without the syntax of decorators, which needs a compiler that knows it.
Inject(calls)(VedetteFaults, undefined, 0);
