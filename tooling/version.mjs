// Takes the changesets up: raises the versions, writes the changelogs, and brings each src/version.ts in step.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const windows = process.platform === 'win32';
const { status } = spawnSync('pnpm', ['exec', 'changeset', 'version'], { stdio: 'inherit', shell: windows });
if (status !== 0) process.exit(status ?? 1);

for (const folder of readdirSync('packages').map((name) => `packages/${name}`)) {
  if (!existsSync(`${folder}/src/version.ts`)) continue;
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const text = readFileSync(`${folder}/src/version.ts`, 'utf8');
  writeFileSync(`${folder}/src/version.ts`, text.replace(/'\d[^']*'/, `'${version}'`));
}
