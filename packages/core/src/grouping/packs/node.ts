import { wrappedRoot } from '../exception-view.ts';
import { originalsOf } from '../original.ts';
import type { BuiltInPack } from '../pack.ts';
import { part } from '../part.ts';
import type { FingerprintRule } from '../rule.ts';
import { partsOf } from '../strategy.ts';
import { systemErrorOf } from '../system-error.ts';
import { toldModuleFile } from '../told-file.ts';
import { rejectionRule } from './rejection.ts';

/** What the system refused: the frames are those of Node.js, and the message names a port and an address of many. */
const system: FingerprintRule = {
  id: 'node/system',
  reason: 'system error',
  group: (_event, { originalException }, views) => {
    const { exceptions, hasUsableStack } = views;
    if (hasUsableStack) return undefined;
    const found = systemErrorOf(originalsOf(originalException), exceptions);
    if (found === undefined) return undefined;
    const { host, file, ...parts } = found;
    const narrow = Object.entries({ host, file }).flatMap(([name, value]) =>
      value === undefined ? [] : [part(name, value, { isNarrow: true })],
    );
    // What it was wrapped in says what could not be done for it.
    const template = wrappedRoot(views.root, exceptions) && views.message.text;
    return [...partsOf({ ...parts, template }), ...narrow];
  },
};

const missing = /^Cannot find (?:module|package) ["']([^"']{1,300})["']/;

/** The name of a package, or what is told of a file; undefined where it is neither. */
function moduleName(specifier: string): string | undefined {
  if (/^(?:[./\\]|[A-Za-z]:|file:)/.test(specifier)) return toldModuleFile(specifier);
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return /^@?[\w.~-]{1,100}(?:\/[\w.~-]{1,100})?$|^(?:node|#)[:\w.-]{1,100}$/.test(name) ? name : undefined;
}

/** A module that is not there: its name is the fault, and the frames are those of the loader. */
const missingModule: FingerprintRule = {
  id: 'node/module',
  reason: 'no in-app frame',
  group: (_event, _hint, { exceptions, hasUsableStack }) => {
    if (hasUsableStack) return undefined;
    const name = exceptions.map(({ value = '' }) => missing.exec(value)?.[1]).find((found) => found !== undefined);
    return name === undefined ? undefined : partsOf({ code: 'MODULE_NOT_FOUND', module: moduleName(name) });
  },
};

/** What Node.js tells of a rejection that nobody handled, where the reason is no error. */
const rejection = /* @__PURE__ */ rejectionRule('node/rejection', /rejected with the reason "(.{0,500})"/s);

/** Failures that Node.js and the system tell by a code. */
export const node: BuiltInPack = {
  name: 'vedette:node',
  version: '1',
  before: [],
  rules: [system, missingModule, rejection],
};
