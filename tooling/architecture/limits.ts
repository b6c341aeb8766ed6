import { type ESTree, Visitor } from 'vite';
import type { Rule, SourceFile } from './source-file.ts';

/** Lines that are long for a file of logic, and lines that are too many. */
const lineLimits = { long: 120, most: 250, joining: 59 } as const;

/** The file of each adapter that joins its framework and core. */
const joiningFiles: readonly string[] = [
  'packages/browser/src/vedette.ts',
  'packages/express/src/request-context.ts',
  'packages/nestjs/src/vedette-module.ts',
  'packages/worker/src/with-request.ts',
];

/** Tables, generated files and tests are as long as they need to be. */
function isLogic({ place, isTest }: SourceFile): boolean {
  return !isTest && !/^(?:detectors|data)\/|\.generated\.ts$/.test(place);
}

export const fileLength: Rule = (file) => {
  const { path, lines } = file;
  if (joiningFiles.includes(path) && lines > lineLimits.joining)
    return [`${path} has ${lines} lines: a file that joins a framework and core has under ${lineLimits.joining + 1}`];
  return isLogic(file) && lines > lineLimits.most
    ? [`${path} has ${lines} lines: split it by idea below ${lineLimits.most}`]
    : [];
};

function isProvideRequest(callee: ESTree.Node): boolean {
  const name = callee.type === 'MemberExpression' ? callee.property : callee;
  return name.type === 'Identifier' && name.name === 'provideRequest';
}

/** A package that tells who asked has a joining file, which is held to its length. */
export const joiningFile: Rule = ({ path, package: packageName, isTest, program, lineOf }, { paths }) => {
  if (packageName === undefined || packageName === 'core' || isTest) return [];
  if (joiningFiles.some((joining) => joining.startsWith(`packages/${packageName}/`) && paths.has(joining))) return [];
  const found: string[] = [];
  const objection = `calls provideRequest(): name the joining file of ${packageName} in tooling/architecture/limits.ts`;
  new Visitor({
    CallExpression: (call) => {
      if (isProvideRequest(call.callee)) found.push(`${path}:${lineOf(call)} ${objection}`);
    },
  }).visit(program);
  return found;
};

/** Not a breach: what to look at before it becomes one. */
export function longFiles(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter((file) => isLogic(file) && file.lines > lineLimits.long)
    .map(({ path, lines }) => `${path} has ${lines} lines; over ${lineLimits.long} is long`);
}
