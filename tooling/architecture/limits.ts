import type { Rule, SourceFile } from './source-file.ts';

/** Lines that are long for a file of logic, and lines that are too many. */
const lineLimits = { long: 120, most: 250, joining: 59 } as const;

/** The file of each adapter that joins its framework and core. */
const joiningFiles: readonly string[] = [
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

/** Not a breach: what to look at before it becomes one. */
export function longFiles(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter((file) => isLogic(file) && file.lines > lineLimits.long)
    .map(({ path, lines }) => `${path} has ${lines} lines; over ${lineLimits.long} is long`);
}
