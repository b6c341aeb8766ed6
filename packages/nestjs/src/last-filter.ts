import type { ExceptionFilter } from '@nestjs/common';
import { propertyOf } from './property.ts';

/**
 * Has a filter asked after all others that hold for the whole application. Nest asks those first that were added last,
 * and adds those of imported modules after those of the application itself. Where the list cannot be reached, the
 * filter is given back, to be added as any other.
 */
export function addLastFilter(moduleRef: unknown, filter: ExceptionFilter): ExceptionFilter | undefined {
  const configuration = propertyOf(propertyOf(moduleRef, 'container'), 'applicationConfig');
  const addGlobalFilter = propertyOf(configuration, 'addGlobalFilter');
  if (typeof addGlobalFilter !== 'function') return filter;
  Reflect.apply(addGlobalFilter, configuration, [filter]);
  return undefined;
}
