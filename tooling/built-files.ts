import ts from 'typescript';
import { type ESTree, parseSync, Visitor } from 'vite';

function requiredBy(call: ESTree.CallExpression): string | undefined {
  const [target] = call.arguments;
  if (call.callee.type !== 'Identifier' || call.callee.name !== 'require') return undefined;
  return target?.type === 'Literal' && typeof target.value === 'string' ? target.value : 'something computed';
}

/** What a built file asks for from outside its folder, as a module or as CommonJS. */
export function outsideImportsOf(path: string, code: string): readonly string[] {
  const found: string[] = [];
  const note = (source: ESTree.Node | null): void => {
    if (source !== null) found.push(source.type === 'Literal' ? String(source.value) : 'something computed');
  };
  new Visitor({
    ImportDeclaration: ({ source }) => note(source),
    ExportAllDeclaration: ({ source }) => note(source),
    ExportNamedDeclaration: ({ source }) => note(source),
    ImportExpression: ({ source }) => note(source),
    CallExpression: (call) => {
      const required = requiredBy(call);
      if (required !== undefined) found.push(required);
    },
  }).visit(parseSync(path, code).program);
  return found.filter((source) => !source.startsWith('./'));
}

/** The lines of a built file, from 1 on, that hold a character beyond ASCII. */
export function foreignLinesOf(code: string): readonly number[] {
  return code.split('\n').flatMap((line, at) => (/[^\0-\x7f]/.test(line) ? [at + 1] : []));
}

/** The names that a declaration file promises to be there at run time, sorted. */
export function valuesPromisedBy(declarations: string): readonly string[] {
  const options: ts.CompilerOptions = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, noLib: true, types: [] };
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile;
  // The checker does not tell names that come by `export type *` from values.
  host.readFile = (path) => readFile(path)?.replace(/^export type \* from .*$/gm, '');
  const program = ts.createProgram([declarations], options, host);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(declarations);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) return [];
  return checker
    .getExportsOfModule(module)
    .filter((symbol) => {
      const typeOnly = symbol.declarations?.some((declaration) => ts.isTypeOnlyExportDeclaration(declaration));
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return !typeOnly && (target.flags & ts.SymbolFlags.Value) !== 0;
    })
    .map(({ name }) => name)
    .sort();
}
