import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const entries = JSON.parse(readFileSync('entries.json', 'utf8')).filter(({ runner }) => runner === undefined);
for (const { specifier, names } of entries) {
  const module = await import(specifier);
  for (const name of names) assert.notEqual(module[name], undefined, `${specifier} has no ${name}`);
}
assert.ok(entries.length > 0);
