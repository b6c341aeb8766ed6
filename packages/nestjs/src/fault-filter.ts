import type { ExceptionFilter } from '@nestjs/common';
import { BaseExceptionFilter, type HttpAdapterHost, type ModuleRef } from '@nestjs/core';
import { addLastFilter } from './last-filter.ts';
import type { VedetteFaults } from './vedette-faults.ts';

/**
 * Reports what no filter of the application's own catches, and has it answered as Nest answers it: over HTTP by the
 * filter that Nest uses; of the other transports Nest goes on by itself where a filter returns nothing.
 */
export function createFaultFilter(
  faults: VedetteFaults,
  adapterHost: HttpAdapterHost,
  moduleRef: ModuleRef,
): ExceptionFilter | undefined {
  return addLastFilter(moduleRef, {
    catch: (error, host) => {
      faults.capture(error, host);
      if (host.getType() === 'http') new BaseExceptionFilter(adapterHost.httpAdapter).catch(error, host);
    },
  });
}
