import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { circles } from './architecture/circles.ts';
import { layers, oneSentry, outsidePackages, ownPackages, reexports, relativePaths } from './architecture/imports.ts';
import { assertions, comments, moduleState, namedExports, wholeTests } from './architecture/language.ts';
import { fileLength, joiningFile, longFiles } from './architecture/limits.ts';
import { oneWalk } from './architecture/one-walk.ts';
import { readRepository } from './architecture/repository.ts';
import { type Rule, readSource, type Tree } from './architecture/source-file.ts';
import { filesWithoutTest, testBeside } from './architecture/test-beside.ts';

const { files, tree } = readRepository(dirname(dirname(fileURLToPath(import.meta.url))));

/** A tree for the fixtures. */
const small: Tree = {
  paths: new Set(['packages/core/src/fault.ts', 'packages/core/src/fault.test.ts', 'packages/express/src/request-context.ts']),
  entries: new Set(['packages/core/src/index.ts']),
  declared: { express: ['@vedette/core', '@sentry/node', 'express'], both: ['@sentry/node', '@sentry/browser'] },
};

/** Each rule, with files that break it and files that keep to it: a path under packages/ and a text. */
const rules: readonly { says: string; rule: Rule; broken: readonly [string, string][]; kept: readonly [string, string][] }[] = [
  {
    says: 'in core, everyone imports only what its layer may know',
    rule: layers,
    broken: [
      ['core/src/detectors/finance.ts', "import type { Policy } from '../policy.ts';"],
      ['core/src/detectors/identity/ssn.ts', "import { walk } from '../../scrub/walk.ts';"],
      ['core/src/stages/scrub.ts', "import { budget } from './budget.ts';"],
      ['core/src/stages/scrub.ts', "import { keyOf } from '../grouping/key.ts';"],
      ['core/src/stages/enrich.ts', "const { walk } = await import('../scrub/walk.ts');"],
      ['core/src/stages/fingerprint.ts', "import { walk } from '../scrub/walk.ts';"],
      ['core/src/scrub/walk.ts', "import { definePolicy } from '../policy.ts';"],
      ['core/src/scrub/walk.ts', "import { keyOf } from '../grouping/key.ts';"],
      ['core/src/policy.ts', "import { scrub } from './stages/scrub.ts';"],
      ['core/src/index.ts', "export { enrich } from './stages/enrich.ts';"],
    ],
    kept: [
      ['core/src/detectors/identity/ssn.ts', "import type { Detector } from '../detector.ts';"],
      ['core/src/stages/budget.ts', "import { keyOf } from '../grouping/key.ts';\nimport type { Policy } from '../policy.ts';"],
      ['core/src/door.ts', "import { budget } from './stages/budget.ts';"],
      ['core/src/scrub/walk.test.ts', "import { definePolicy } from '../policy.ts';"],
    ],
  },
  {
    says: 'an adapter imports core and no other of our packages; core and receiver import none, testing only where it examines rules',
    rule: ownPackages,
    broken: [
      ['express/src/index.ts', "export { init } from '@vedette/node';"],
      ['node/src/index.ts', "import { startReceiver } from '@vedette/receiver';"],
      ['node/src/index.ts', "import 'vedette';"],
      ['testing/src/leak.ts', "import { walk } from '@vedette/core/scrub';"],
      ['testing/src/leak.ts', "import type { Detector } from '@vedette/core';"],
      ['testing/src/index.ts', "import { keyOf } from '@vedette/core';"],
      ['testing/src/pack/rule-pack.ts', "import { startReceiver } from '@vedette/receiver';"],
      ['core/src/index.ts', "import('@vedette/testing');"],
    ],
    kept: [
      ['testing/src/pack/rule-pack.ts', "import { definePolicy } from '@vedette/core';"],
      ['express/src/index.ts', "import { isFault } from '@vedette/core';"],
      ['express/src/route.test.ts', "import { startReceiver } from '@vedette/receiver';"],
    ],
  },
  {
    says: 'core imports nothing from outside, the others only what their package.json names for its users',
    rule: outsidePackages,
    broken: [
      ['core/src/sentry.ts', "import type { Client } from '@sentry/core';"],
      ['core/src/fault.ts', "import { inspect } from 'node:util';"],
      ['express/src/route.ts', "import { parse } from 'path-to-regexp';"],
      ['unknown/src/route.ts', "import express from 'express';"],
    ],
    kept: [
      ['core/src/sentry.test-d.ts', "import type { Client } from '@sentry/core';"],
      ['express/src/route.ts', "import { randomUUID } from 'node:crypto';\nimport { Router } from 'express/lib/router';"],
    ],
  },
  {
    says: 'an adapter stands on one Sentry SDK',
    rule: oneSentry,
    broken: [['both/src/index.ts', "import { init } from '@sentry/node';"]],
    kept: [['express/src/index.ts', "import { init } from '@sentry/node';"]],
  },
  {
    says: 'a relative import ends in .ts and stays in its package',
    rule: relativePaths,
    broken: [
      ['express/src/route.ts', "import { isFault } from '../../core/src/fault.ts';"],
      ['express/src/index.ts', "export { route } from './route.js';"],
    ],
    kept: [['core/src/scrub/walk.ts', "import { limits } from './work.ts';\nimport { isRecord } from '../sentry.ts';"]],
  },
  {
    says: 'only the files that users are sent to hand on what they import',
    rule: reexports,
    broken: [
      ['core/src/policy.ts', "export { isFault } from './fault.ts';"],
      ['core/src/scrub/index.ts', "export * from './walk.ts';"],
      ['core/src/policy.ts', "export type * from './fault.ts';"],
    ],
    kept: [['core/src/index.ts', "export { definePolicy } from './policy.ts';"]],
  },
  {
    says: 'a file of logic has at most 250 lines, the joining file of an adapter under 60',
    rule: fileLength,
    broken: [
      ['core/src/policy.ts', 'void 0;\n'.repeat(251)],
      ['express/src/request-context.ts', 'void 0;\n'.repeat(60)],
    ],
    kept: [
      ['core/src/policy.ts', 'void 0;\n'.repeat(250)],
      ['express/src/request-context.ts', 'void 0;\n'.repeat(59)],
      ['core/src/policy.test.ts', 'void 0;\n'.repeat(251)],
      ['core/src/detectors/secrets.ts', 'void 0;\n'.repeat(251)],
      ['core/src/data/countries.ts', 'void 0;\n'.repeat(251)],
      ['core/src/grouping/words.generated.ts', 'void 0;\n'.repeat(251)],
    ],
  },
  {
    says: 'a package that tells who asked has a joining file',
    rule: joiningFile,
    broken: [
      ['hapi/src/request-facts.ts', 'provideRequest(scope, read);'],
      ['hapi/src/index.ts', 'function join(server) { server.ext("onRequest", () => core.provideRequest(scope, read)); }'],
      // Its row names a file that the tree does not have.
      ['nestjs/src/calls.ts', 'provideRequest(scope, read);'],
    ],
    kept: [
      ['express/src/request-context.ts', 'provideRequest(scope, read);'],
      ['express/src/calls.ts', 'provideRequest(scope, read);'],
      ['core/src/request.ts', 'provideRequest(scope, read);'],
      ['node/src/index.ts', "export { provideRequest } from '@vedette/core';"],
      ['node/src/init.test.ts', 'provideRequest(scope, read);'],
    ],
  },
  {
    says: 'in core, only scrub/walk.ts goes down a tree',
    rule: oneWalk,
    broken: [
      ['core/src/scrub/judge.ts', 'const read = reading(value, key);'],
      ['core/src/stages/scrub.ts', 'function visit(value) { return Object.values(value).map((inner) => visit(inner)); }'],
      [
        'core/src/scrub/text.ts',
        'const visit = (value) => Object.keys(value).map((key) => below(value[key]));\nfunction below(value) { visit(value); }',
      ],
      ['core/src/scrub/text.ts', 'function visit(value) { for (const key in value) visit(value[key]); }'],
      ['core/src/scrub/key/name.ts', 'function last(value) { return last(memberOf(value, "cause").value); }'],
    ],
    kept: [
      ['core/src/scrub/walk.ts', 'function visit(value) { for (const { value } of reading(value).keys) visit(value); }'],
      ['core/src/scrub/key/name.ts', 'function length(value) { return memberOf(value, "length"); }'],
      ['core/src/scrub/pattern/pattern.ts', 'function atom(text, at) { return text[at] === "(" ? atom(text, at + 1) : at; }'],
      ['core/src/policy.ts', 'function check(options) { return Object.keys(options).map((key) => options[key]); }'],
    ],
  },
  {
    says: 'every file of core that does something has a test beside it',
    rule: testBeside,
    broken: [
      ['core/src/policy.ts', 'export function definePolicy(): void {}'],
      ['core/src/policy.ts', 'export const limits = { nodes: 1 };'],
    ],
    kept: [
      ['core/src/fault.ts', 'export function isFault(): boolean { return true; }'],
      [
        'core/src/decision.ts',
        "import type { Stage } from './stage.ts';\nexport interface Decision { readonly stage: Stage }\nexport type Decisions = Decision[];",
      ],
      ['core/src/index.ts', "export { isFault } from './fault.ts';"],
    ],
  },
  {
    says: 'no any, no !, and as only for the shapes of the SDK and the brand',
    rule: assertions,
    broken: [
      ['core/src/policy.ts', 'const value: any = 1;'],
      ['core/src/policy.ts', 'const value = found!.length;'],
      ['core/src/policy.ts', 'const value = found as string;'],
      ['core/src/policy.ts', 'const value = <string>found;'],
      ['core/src/policy.test.ts', 'const value = found as string;'],
      ['core/src/sentry.ts', 'const value: Record<string, any> = {};'],
    ],
    kept: [
      ['core/src/policy.ts', "import { init as initSentry } from './sentry.ts';\nconst names = ['any', 'as'] as const;"],
      ['core/src/sentry.ts', 'const client = found as SentryClient;'],
      ['core/src/stages/scrub.ts', 'const sent = envelope as Scrubbed<Envelope>;'],
    ],
  },
  {
    says: 'no module holds state',
    rule: moduleState,
    broken: [
      ['core/src/policy.ts', 'let current;'],
      ['core/src/policy.ts', 'export let current = 1;'],
      ['core/src/policy.ts', 'var current = 1;'],
      ['core/src/policy.ts', 'const seen = new WeakSet<object>();'],
      ['core/src/policy.test.ts', 'let policy;'],
    ],
    kept: [['core/src/policy.ts', "const words = new Set(['a', 'b']);\nfunction count() { let sum = 0; return sum; }"]],
  },
  {
    says: 'no comment leaves work or turns the type check off',
    rule: comments,
    broken: [
      ['core/src/policy.ts', '// TODO: later'],
      ['core/src/policy.test.ts', '/* FIXME */'],
      ['core/src/policy.ts', '// @ts-ignore: it works'],
    ],
    kept: [['core/src/policy.ts', "const text = 'TODO';"]],
  },
  {
    says: 'what is exported has a name',
    rule: namedExports,
    broken: [
      ['core/src/policy.ts', 'export default function definePolicy() {}'],
      ['node/src/index.ts', "export * from '@vedette/core';"],
    ],
    kept: [
      ['core/vitest.config.ts', 'export default {};'],
      ['node/src/index.ts', "export type * from '@vedette/core';"],
    ],
  },
  {
    says: 'every test runs and shares no variable with another',
    rule: wholeTests,
    broken: [
      ['core/src/policy.test.ts', "test.only('is frozen', () => {});"],
      ['core/src/policy.test.ts', "describe.skip('a policy', () => {});"],
      ['core/src/policy.test.ts', "it.todo('is frozen');"],
      ['core/src/policy.test.ts', "describe('a policy', () => { let policy; });"],
    ],
    kept: [
      ['core/src/policy.test.ts', "describe('a policy', () => { test('is frozen', () => { let count = 0; }); });\nlist.skip(1);"],
    ],
  },
];

describe.each(rules)('$says', ({ rule, broken, kept }) => {
  test('holds in every file', () => {
    expect(files.flatMap((file) => rule(file, tree))).toEqual([]);
  });

  test.each(broken)('is broken by %s: %s', (path, text) => {
    const found = rule(readSource(`packages/${path}`, text), small);
    expect(found).not.toEqual([]);
    for (const sentence of found) expect(sentence).toMatch(/^packages\/\S+(?::1|:2)? \S/);
  });

  test.each(kept)('is kept by %s: %s', (path, text) => {
    expect(rule(readSource(`packages/${path}`, text), small)).toEqual([]);
  });
});

describe('no file imports itself by way of others, not even types', () => {
  const ring = ['a', 'b', 'c'].map((name, at, names) =>
    readSource(`packages/core/src/${name}.ts`, `import type { Next } from './${names[(at + 1) % names.length]}.ts';`),
  );

  test('which holds in every file', () => {
    expect(circles(files)).toEqual([]);
  });

  test('and is told once, with the way', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `packages/core/src/${name}.ts`);
    expect(circles(ring)).toEqual([`${a}:1 imports itself by way of others: ${a} -> ${b} -> ${c} -> ${a}`]);
    expect(circles(ring.slice(1))).toEqual([]);
  });
});

test('the rules read every package', () => {
  const packages = Object.keys(tree.declared).filter((name) => tree.paths.has(`packages/${name}/src/index.ts`));
  expect(packages).toEqual(expect.arrayContaining(['core', 'express', 'node', 'receiver', 'testing']));
  for (const name of packages)
    expect(files.filter(({ place, package: of }) => of === name && place === 'index.ts')).toHaveLength(1);
});

test('an import is seen in whichever form it is written', () => {
  const text =
    "import './a.ts';\nimport type { B } from './b.ts';\nexport * from './c.ts';\nexport type { D } from './d.ts';\nimport('./e.ts');";
  const { imports } = readSource('packages/core/src/policy.ts', text);
  expect(imports.map(({ from, line }) => `${line} ${from}`).sort()).toEqual([
    '1 ./a.ts',
    '2 ./b.ts',
    '3 ./c.ts',
    '4 ./d.ts',
    '5 ./e.ts',
  ]);
});

const advice = [...longFiles(files), ...filesWithoutTest(files, tree.paths)];
if (advice.length > 0) console.warn(`Nothing of this fails; look at it when you are there:\n  ${advice.join('\n  ')}`);
