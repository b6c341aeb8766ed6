import { once } from 'node:events';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { close } from '@sentry/node';

/** Listens until the process is told to stop, and leaves only when Sentry has everything. */
export async function serve(module: Type<unknown>): Promise<void> {
  const application = await NestFactory.create(module, { logger: false });
  await application.listen(Number(process.env.PORT ?? 0), '127.0.0.1');
  const origin = await application.getUrl();
  process.send?.({ origin });
  process.stdout.write(`${origin}\n`);
  // The channel to whoever started the application closes with them.
  await Promise.race(['SIGTERM', 'SIGINT', 'disconnect'].map((ending) => once(process, ending)));
  await application.close();
  await close(10_000);
  process.exit();
}
