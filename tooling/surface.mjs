// Compares what each built package offers with its surface.md, so that a change of it is seen in review.
// `npm run surface -- --update` writes the files anew. With `--built`, what is built is taken as it is.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { publishedPackages } from './published.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const update = process.argv.includes('--update');
const scratch = mkdtempSync(join(tmpdir(), 'vedette-surface-'));
const silent = { default: { logLevel: 'none' } };

/** What one entry offers: names, kinds and signatures, sorted. */
function surfaceOf({ specifier, module: { types } }, folder) {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: types,
      compiler: {
        overrideTsconfig: {
          compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: ['node'], skipLibCheck: true },
          files: [types],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: 'surface',
        reportFolder: scratch,
        reportTempFolder: join(scratch, 'temporary'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: { compilerMessageReporting: silent, extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
  });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  const report = readFileSync(join(scratch, 'surface.api.md'), 'utf8');
  const code = report.slice(report.indexOf('```ts') + 5, report.lastIndexOf('```'));
  const plain = code
    .replace(/^ *\/\/ (?:@public|\(undocumented\)|\(No @packageDocumentation).*\n/gm, '')
    .replace(/\n{3,}/g, '\n\n');
  return `## ${specifier}\n\n\`\`\`ts\n${plain.trim()}\n\`\`\`\n`;
}

function differences(path, expected) {
  const wanted = join(scratch, 'surface.md');
  writeFileSync(wanted, expected);
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-color', path, wanted], { encoding: 'utf8' });
  return stdout ?? '';
}

if (!process.argv.includes('--built')) {
  const { status, stdout, stderr } = spawnSync('pnpm', ['exec', 'turbo', 'run', 'build', '--filter=./packages/*'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`The packages do not build:\n${stdout}${stderr}`);
    process.exit(1);
  }
}

for (const { name, folder, entries } of publishedPackages(root)) {
  const file = join(folder, 'surface.md');
  const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const built = entries.filter(({ module }) => existsSync(module.types));
  const head = `# What ${name} offers\n\nWritten by \`npm run surface -- --update\`.\n`;
  const surface = [head, ...built.map((entry) => surfaceOf(entry, folder))].join('\n');
  if (surface === present) continue;
  if (update) {
    writeFileSync(file, surface);
    console.log(`${name}: written`);
  } else {
    const difference = existsSync(file)
      ? `offers something else than its surface.md says:\n${differences(file, surface)}`
      : 'has no surface.md';
    console.error(`${name} ${difference}`);
    process.exitCode = 1;
  }
}
if (process.exitCode === 1) console.error('If that is meant, write it down with: npm run surface -- --update');
rmSync(scratch, { recursive: true, force: true });
