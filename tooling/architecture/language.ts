import { type ESTree, Visitor } from 'vite';
import type { Rule, SourceFile } from './source-file.ts';

/** Where a type may be asserted: the shapes of the SDK, and the brand of what was scrubbed. */
const assertionsAllowed: readonly string[] = ['packages/core/src/sentry.ts', 'packages/core/src/stages/scrub.ts'];

function at(file: SourceFile, node: { readonly start: number }, objection: string): string {
  return `${file.path}:${file.lineOf(node)} ${objection}`;
}

/** No `any`, no `!`, and `as` only where it is allowed; `as const` asserts nothing. */
export const assertions: Rule = (file) => {
  const found: string[] = [];
  const assertion = (node: ESTree.Node): void => {
    if (!assertionsAllowed.includes(file.path)) found.push(at(file, node, 'asserts a type: narrow it instead'));
  };
  new Visitor({
    TSAnyKeyword: (node) => found.push(at(file, node, 'has any: take unknown and narrow it')),
    TSNonNullExpression: (node) => found.push(at(file, node, 'has a !: narrow it instead')),
    TSTypeAssertion: assertion,
    TSAsExpression: (node) => {
      const { typeAnnotation: type } = node;
      const isConst = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
      if (!isConst) assertion(node);
    },
  }).visit(file.program);
  return found;
};

/** Nothing that a module holds changes after it was loaded. */
export const moduleState: Rule = (file) =>
  file.program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') return [];
    if (declaration.kind === 'let' || declaration.kind === 'var')
      return [at(file, declaration, `has a module-level ${declaration.kind}: put the state into a value that someone creates`)];
    return declaration.declarations.flatMap(({ init }) =>
      init?.type === 'NewExpression' && init.arguments.length === 0 && /^(?:Weak)?(?:Map|Set)$/.test(nameOf(init.callee))
        ? [at(file, init, 'holds a module-level collection: put the state into a value that someone creates')]
        : [],
    );
  });

export const comments: Rule = (file) =>
  file.comments.flatMap(({ value, line }) => {
    if (/\b(?:TODO|FIXME|XXX|HACK)\b/.test(value)) return [`${file.path}:${line} leaves work in a comment`];
    return /@ts-(?:ignore|nocheck)\b/.test(value) ? [`${file.path}:${line} turns the type check off`] : [];
  });

/** What is exported has a name, which its file says. */
export const namedExports: Rule = (file) =>
  file.package === undefined
    ? []
    : file.program.body.flatMap((node) => {
        if (node.type === 'ExportDefaultDeclaration') return [at(file, node, 'has a default export: give it its name')];
        const handsOnAll = node.type === 'ExportAllDeclaration' && node.exportKind === 'value';
        return handsOnAll ? [at(file, node, 'hands on whatever another file has: name it')] : [];
      });

function nameOf(node: ESTree.Node): string {
  return node.type === 'Identifier' ? node.name : '';
}

/** Every test runs, and none shares a variable with another. */
export const wholeTests: Rule = (file) => {
  const found: string[] = [];
  new Visitor({
    MemberExpression: (node) => {
      const { object, property } = node;
      if (/^(?:describe|test|it|suite)$/.test(nameOf(object)) && /^(?:only|skip|todo|fails)$/.test(nameOf(property)))
        found.push(at(file, node, `has ${nameOf(object)}.${nameOf(property)}: every test runs`));
    },
    CallExpression: ({ callee, arguments: given }) => {
      const body = given.at(-1);
      if (nameOf(callee) !== 'describe' || body?.type !== 'ArrowFunctionExpression' || body.body.type !== 'BlockStatement')
        return;
      for (const statement of body.body.body)
        if (statement.type === 'VariableDeclaration' && statement.kind === 'let')
          found.push(at(file, statement, 'shares a variable between tests: arrange in the test'));
    },
  }).visit(file.program);
  return file.isTest ? found : [];
};
