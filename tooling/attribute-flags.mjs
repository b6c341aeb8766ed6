// Compares the generated table of attribute flags with @sentry/conventions. `npm run attributes -- --update` writes it anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ATTRIBUTE_METADATA } from '@sentry/conventions/attributes';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, 'packages/core/src/advanced-scrubbing/attribute-flags.generated.ts');
const version = JSON.parse(readFileSync(join(root, 'tooling/package.json'), 'utf8')).devDependencies['@sentry/conventions'];

const kinds = {
  auto: 'The attributes that are always scrubbed.',
  manual: 'The attributes that are scrubbed where a rule names them.',
  never: 'The attributes that are never scrubbed.',
};

function namesOf(kind) {
  return Object.entries(ATTRIBUTE_METADATA)
    .filter(([, { applyScrubbing }]) => applyScrubbing.key === kind)
    .map(([name]) => name)
    .sort();
}

const tables = Object.entries(kinds).map(
  ([kind, sentence]) => `/** ${sentence} */\nexport const ${kind}Attributes = \`\n${namesOf(kind).join('\n')}\n\`;\n`,
);
const text = `// Written by \`npm run attributes -- --update\` from @sentry/conventions ${version} (MIT).\n\n${tables.join('\n')}`;

const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
if (process.argv.includes('--update')) {
  writeFileSync(file, text);
} else if (text !== present) {
  console.error('The table of attribute flags differs from @sentry/conventions. Write it anew: npm run attributes -- --update');
  process.exitCode = 1;
}
