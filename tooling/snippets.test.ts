import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folders = ['.', 'docs', 'docs/*', 'packages/*', 'examples/*', 'tooling'];
const pages = globSync(
  folders.map((folder) => `${folder}/*.md`),
  { cwd: root },
)
  .map((page) => page.replaceAll('\\', '/').replace(/^\.\//, ''))
  .filter((page) => !/(?:^|\/)(?:CHANGELOG|surface)\.md$/.test(page) && !page.includes('node_modules'))
  .sort();

/** Languages whose blocks are code that somebody will copy. */
const code = /^(?:ts|mts|cts|tsx|js|mjs|cjs|jsx|typescript|javascript)$/;

interface Block {
  readonly line: number;
  readonly language: string;
  /** The file named in the comment before the block. */
  readonly source: string | undefined;
  readonly text: string;
}

function blocksOf(markdown: string): readonly Block[] {
  const fence = /(?:^ *<!-- from: (\S+) -->\n\n?)?^ *(`{3,})(\w*)[^\n]*\n([\s\S]*?)^ *\2$/gm;
  return [...markdown.matchAll(fence)].map((match) => ({
    line: markdown.slice(0, match.index).split('\n').length,
    language: match[3] ?? '',
    source: match[1],
    text: match[4] ?? '',
  }));
}

/** What is wrong with a block, or undefined. A test that runs a page's own blocks knows each by the name in its first line. */
function faultOf({ line, language, source, text }: Block, isRun: boolean): string | undefined {
  if (source === undefined) {
    return !code.test(language) || (isRun && /^\/\/ \S+\n/.test(text))
      ? undefined
      : `line ${line}: a ${language} block without <!-- from: file --> before it`;
  }
  if (!existsSync(join(root, source))) return `line ${line}: ${source} does not exist`;
  return readFileSync(join(root, source), 'utf8').trim() === text.trim() ? undefined : `line ${line}: differs from ${source}`;
}

/** Whether a page names a test that reads it and runs its blocks: `<!-- run by: file -->`. */
function isRunByTest(markdown: string): boolean {
  const [, test] = /^<!-- run by: (\S+\.test\.ts) -->$/m.exec(markdown) ?? [];
  return test !== undefined && existsSync(join(root, test)) && readFileSync(join(root, test), 'utf8').includes('readme');
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(markdown: string): readonly string[] {
  const headings = markdown.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

/** The relative links of a page that lead nowhere. */
function deadLinksOf(page: string): readonly string[] {
  const markdown = readFileSync(join(root, page), 'utf8');
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  const links = [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^[a-z][a-z+.-]*:/i.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? join(root, page) : resolve(root, dirname(page), path);
    if (!existsSync(target) || relative(root, target).startsWith('..')) return true;
    return anchor !== undefined && !(target.endsWith('.md') && anchorsOf(readFileSync(target, 'utf8')).includes(anchor));
  });
}

describe.each(pages)('%s', (page) => {
  it('shows code only from files that are run or type-checked', () => {
    const markdown = readFileSync(join(root, page), 'utf8');
    const isRun = isRunByTest(markdown);
    const faults = blocksOf(markdown).map((block) => faultOf(block, isRun));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  it('links only to what exists', () => {
    expect(deadLinksOf(page)).toEqual([]);
  });
});

it('every snippet is shown on a page or is a test', () => {
  const shown = new Set(pages.flatMap((page) => blocksOf(readFileSync(join(root, page), 'utf8')).map(({ source }) => source)));
  const snippets = globSync('docs/snippets/**/*.{ts,mts,js,mjs,cjs}', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  expect(snippets.filter((path) => !shown.has(path) && !/\.test\.ts$/.test(path))).toEqual([]);
});
