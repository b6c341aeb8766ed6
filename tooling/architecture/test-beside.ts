import type { ESTree } from 'vite';
import type { Rule, SourceFile } from './source-file.ts';

/** Whether a statement is gone at run time. */
function isErased(statement: ESTree.Directive | ESTree.Statement): boolean {
  if (statement.type === 'ExportNamedDeclaration') return statement.declaration === null || isErased(statement.declaration);
  return ['ImportDeclaration', 'ExportAllDeclaration', 'TSInterfaceDeclaration', 'TSTypeAliasDeclaration'].includes(
    statement.type,
  );
}

/** Whether a file does something that a test could see go wrong. */
function acts({ program, isTest, package: packageName }: SourceFile): boolean {
  return packageName !== undefined && !isTest && !program.body.every(isErased);
}

function isAlone({ path }: SourceFile, paths: ReadonlySet<string>): boolean {
  return !paths.has(path.replace(/\.ts$/, '.test.ts'));
}

export const testBeside: Rule = (file, { paths }) =>
  file.package === 'core' && acts(file) && isAlone(file, paths) ? [`${file.path} has no test beside it`] : [];

/** Not a breach: the files of each package but core that only the tests of other files reach. */
export function filesWithoutTest(files: readonly SourceFile[], paths: ReadonlySet<string>): readonly string[] {
  const alone = files.filter((file) => file.package !== 'core' && acts(file) && isAlone(file, paths));
  return [...new Set(alone.map((file) => file.package))].map((name) => {
    const places = alone.filter((file) => file.package === name).map(({ place }) => place);
    return `${name}: no test beside ${places.join(', ')}`;
  });
}
