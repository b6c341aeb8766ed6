import type { HttpAdapterHost } from '@nestjs/core';
import type { RequestMiddleware } from '@vedette/core';

/**
 * Puts a middleware in front of the HTTP adapter that a host has by then, once in front of each; a host without HTTP has none.
 * A consumer of Nest would wrap it, which every request pays for, and hide its name from whoever traces middleware.
 */
export function mounting(host: HttpAdapterHost, middleware: RequestMiddleware<unknown, unknown>): () => void {
  let mountedOn: unknown;
  return () => {
    const httpAdapter: HttpAdapterHost['httpAdapter'] | null | undefined = host.httpAdapter;
    if (!httpAdapter || mountedOn === httpAdapter) return;
    httpAdapter.use(middleware);
    mountedOn = httpAdapter;
  };
}
