const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');

exports.names = () => {
  const entries = JSON.parse(readFileSync('entries.json', 'utf8')).filter(({ commonJs }) => commonJs);
  for (const { specifier, names } of entries) {
    const module = require(specifier);
    for (const name of names) assert.notEqual(module[name], undefined, `${specifier} has no ${name}`);
  }
  assert.ok(entries.length > 0);
};
