import { posix } from 'node:path';
import type { Import, Rule, SourceFile } from './source-file.ts';

/** What any part of core may know. */
const ground: readonly string[] = ['decision.ts', 'fault.ts', 'refusal.ts', 'request.ts', 'sentry.ts'];
const stageGround: readonly string[] = ['decision.ts', 'policy.ts', 'sentry.ts'];

/** Who may import whom within core: a folder, or a file, and what it may know. What is not listed may know everything but the stages. */
const core: Readonly<Record<string, readonly string[]>> = {
  'detectors/': ['detectors/'],
  'scrub/': ['scrub/', 'detectors/', ...ground],
  'advanced-scrubbing/': ['advanced-scrubbing/', 'scrub/', 'detectors/', ...ground],
  'grouping/': ['grouping/', ...ground],
  'budget/': ['budget/', ...ground],
  'enrich/': ['enrich/', ...ground],
  'stages/scrub.ts': ['scrub/', ...stageGround],
  'stages/fingerprint.ts': ['grouping/', ...stageGround],
  'stages/budget.ts': ['budget/', 'grouping/', ...stageGround],
  'stages/enrich.ts': ['enrich/', ...stageGround],
  'stages/': stageGround,
};

/** Where the stages are put in order. */
const mounts: readonly string[] = ['pipeline.ts', 'event-hook.ts', 'scrubbing.ts', 'spending.ts', 'door.ts', 'explain.ts'];

/** Which of our own packages a package, or a folder of it, may import; what is not listed may import core. */
const own: Readonly<Record<string, readonly string[]>> = {
  core: [],
  // What finds leaks must not know what it examines; what examines rules has to ask them as core does.
  'testing/pack/': ['@vedette/core'],
  testing: [],
  receiver: [],
};

/** What a file may import of our own packages. */
function ownOf({ package: name = '', place }: SourceFile): readonly string[] {
  const folder = Object.keys(own).find((at) => at.endsWith('/') && `${name}/${place}`.startsWith(at));
  return own[folder ?? name] ?? ['@vedette/core'];
}

function isRelative({ from }: Import): boolean {
  return from.startsWith('.');
}

function targetOf(file: SourceFile, { from }: Import): string {
  return posix.join(posix.dirname(file.place), from);
}

function isAt(place: string, allowed: readonly string[]): boolean {
  return allowed.some((at) => (at.endsWith('/') ? place.startsWith(at) : place === at));
}

function packageOf({ from }: Import): string {
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}

/** The imports of a published file, with a sentence on each that the judgement objects to. */
function breaches(file: SourceFile, objectionTo: (imported: Import) => string | undefined): readonly string[] {
  if (file.package === undefined || file.isTest) return [];
  return file.imports.flatMap((imported) => {
    const objection = objectionTo(imported);
    return objection === undefined ? [] : [`${file.path}:${imported.line} imports ${imported.from}: ${objection}`];
  });
}

export const layers: Rule = (file) =>
  breaches(file, (imported) => {
    if (file.package !== 'core' || !isRelative(imported)) return undefined;
    const target = targetOf(file, imported);
    const layer = Object.keys(core).find((at) => isAt(file.place, [at]));
    const allowed = layer === undefined ? undefined : core[layer];
    if (allowed !== undefined && !isAt(target, allowed)) return `${layer} may import only ${allowed.join(', ')}`;
    if (target.startsWith('stages/') && !isAt(file.place, mounts)) return `only ${mounts.join(', ')} import stages`;
    return undefined;
  });

export const ownPackages: Rule = (file) =>
  breaches(file, (imported) => {
    const name = packageOf(imported);
    if (name !== 'vedette' && !name.startsWith('@vedette/')) return undefined;
    const allowed = ownOf(file);
    return allowed.includes(name) ? undefined : `of our own packages, ${file.package} may import ${allowed.join(', ') || 'none'}`;
  });

/** Files that a build takes a package of somebody else's into, so that users need not install it. */
const bundled: Readonly<Record<string, string>> = { 'packages/browser/src/replay-compressor.ts': '@sentry/replay' };

export const outsidePackages: Rule = (file, { declared }) =>
  breaches(file, (imported) => {
    if (isRelative(imported)) return undefined;
    if (file.package === 'core') return 'core imports nothing from outside, not even a type';
    if (imported.from.startsWith('node:')) return undefined;
    const name = packageOf(imported);
    if (bundled[file.path] === name) return undefined;
    return declared[file.package ?? '']?.includes(name)
      ? undefined
      : `${name} is neither a dependency nor a peer of ${file.package}`;
  });

/** An adapter stands on one Sentry SDK. */
export const oneSentry: Rule = (file, { declared }) =>
  breaches(file, (imported) => {
    const others = (declared[file.package ?? ''] ?? []).filter((name) => name.startsWith('@sentry/'));
    return imported.from.startsWith('@sentry/') && others.length > 1 ? `${file.package} takes more than one SDK` : undefined;
  });

export const relativePaths: Rule = (file) =>
  breaches(file, (imported) => {
    if (!isRelative(imported)) return undefined;
    if (targetOf(file, imported).startsWith('..')) return 'a package is imported by its name';
    return /\.[cm]?ts$/.test(imported.from) ? undefined : 'a relative import ends in .ts';
  });

export const reexports: Rule = (file, { entries }) =>
  breaches(file, (imported) =>
    imported.reexport && !entries.has(file.path) ? 'only the files that users are sent to hand on, such as index.ts' : undefined,
  );
