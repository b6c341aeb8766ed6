import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The types of items that an SDK declares, by its name as a module at `from` imports it. */
export function declaredItemTypes(sdk: string, from: string): readonly string[] {
  const core = createRequire(createRequire(from).resolve(sdk)).resolve('@sentry/core');
  const declaration = readFileSync(join(dirname(core), '..', 'types', 'types', 'envelope.d.ts'), 'utf8');
  const union = /type EnvelopeItemType = ([^;]+);/.exec(declaration)?.[1] ?? '';
  return [...union.matchAll(/'(\w+)'/g)].map(([, type = '']) => type).sort();
}
