import { type ESTree, parseSync } from 'vite';

/** What a file asks of another. */
export interface Import {
  /** As it is written. */
  readonly from: string;
  /** It hands on what it asks for. */
  readonly reexport: boolean;
  readonly line: number;
}

/** A file of the repository, read. */
export interface SourceFile {
  /** From the root of the repository: `packages/core/src/door.ts`. */
  readonly path: string;
  /** The folder under `packages/` that it belongs to. */
  readonly package: string | undefined;
  /** From the `src` of its package: `stages/scrub.ts`. Its path, where it belongs to none. */
  readonly place: string;
  /** It is for tests: a test, a type test, or a sample that tests are made of. */
  readonly isTest: boolean;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly comments: readonly { readonly value: string; readonly line: number }[];
  readonly program: ESTree.Program;
  readonly lineOf: (node: { readonly start: number }) => number;
}

/** What the rules know beside the file at hand. */
export interface Tree {
  readonly paths: ReadonlySet<string>;
  /** The files that the packages send their users to. */
  readonly entries: ReadonlySet<string>;
  /** What each package may import at run time by its package.json: dependencies and peers. */
  readonly declared: Readonly<Record<string, readonly string[]>>;
}

/** Says in a sentence, with the line, where a file breaks a rule. */
export type Rule = (file: SourceFile, tree: Tree) => readonly string[];

/** Reads the text of a file. Throws where it is no TypeScript. */
export function readSource(path: string, text: string): SourceFile {
  const { program, comments, module, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new SyntaxError(`${path}: ${errors[0].message}`);
  const lineOf = ({ start }: { readonly start: number }): number => text.slice(0, start).split('\n').length;
  const [, packageName, place = path] = /^packages\/([^/]+)\/src\/(.+)$/.exec(path) ?? [];
  const imported = module.staticImports.map(
    ({ moduleRequest, start }): Import => ({
      from: moduleRequest.value,
      reexport: false,
      line: lineOf({ start }),
    }),
  );
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, start }): readonly Import[] =>
      moduleRequest === null ? [] : [{ from: moduleRequest.value, reexport: true, line: lineOf({ start }) }],
    ),
  );
  const dynamic = module.dynamicImports.map(
    ({ moduleRequest, start }): Import => ({
      from: text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
      reexport: false,
      line: lineOf({ start }),
    }),
  );
  return {
    path,
    package: packageName,
    place,
    isTest: /(?:\.test|\.test-d|-sample)\.ts$|-sample\//.test(path),
    lines: text.replace(/\n$/, '').split('\n').length,
    imports: [...imported, ...exported, ...dynamic],
    comments: comments.map(({ value, start }) => ({ value, line: lineOf({ start }) })),
    program,
    lineOf,
  };
}
