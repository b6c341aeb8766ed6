import { suggestion } from '../../refusal.ts';
import { mostParts } from '../part.ts';
import type { Written } from './left-side.ts';
import type { ReadRule } from './parser.ts';
import type { Finding } from './problem.ts';
import { variableIn } from './right-side.ts';
import { isVariable, variableNames } from './variables.ts';

/** What people take for variables, and where Sentry has it. */
const fields: readonly string[] = ['release', 'environment', 'url', 'user', 'server_name', 'dist'];

/** What is wrong with the name of a variable; undefined for one that Sentry knows. */
export function unknownVariable(name: string): Omit<Finding, 'at'> | undefined {
  if (isVariable(name)) return undefined;
  if (name.includes('}}'))
    return {
      severity: 'error',
      message: 'variables that touch, which Sentry reads as one',
      fix: 'Put a space, a comma or a text between them.',
    };
  const tag = fields.includes(name) ? `tags.${name}` : name.startsWith('tag.') ? `tags.${name.slice('tag.'.length)}` : undefined;
  const fix = tag === undefined ? suggestion(name, variableNames()) : `Sentry has it as a tag: write {{ ${tag} }}.`;
  return { severity: 'error', message: 'a variable that Sentry does not know, so that its braces stay in the fingerprint', fix };
}

function wants(matchers: ReadRule['matchers'], name: string): boolean {
  return matchers.some(({ key, isNegated }) => key === name && !isNegated);
}

/** A tag that events may lack: those all fall into one issue. */
function missingTag(name: string, matchers: ReadRule['matchers']): Omit<Finding, 'at'> | undefined {
  if (!name.startsWith('tags.') || wants(matchers, name)) return undefined;
  if (name === 'tags.') return { severity: 'error', message: 'a tag without a name', fix: 'Write {{ tags.name }}.' };
  const message = 'a tag that the rule does not ask for, so that all events without it become one issue';
  return { severity: 'warning', message, fix: `Add the matcher ${name}:* to the rule.` };
}

function lintText({ value, isQuoted }: Written, isFirst: boolean): Omit<Finding, 'at'> | undefined {
  if (isQuoted && /\{\{[^{}]+\}\}/.test(value))
    return {
      severity: 'warning',
      message: 'a variable within a text, where it is not replaced',
      fix: 'Write the text and the variable as parts of their own.',
    };
  if (value === 'default')
    return {
      severity: 'warning',
      message: 'the word default, which is no more than a word',
      fix: "For Sentry's own grouping write {{ default }}.",
    };
  if (isQuoted) return undefined;
  if (value.startsWith('#') && !isFirst)
    return {
      severity: 'warning',
      message: 'a comment behind a rule, whose words become parts of the fingerprint',
      fix: 'Put it on a line of its own.',
    };
  if (value === '->')
    return { severity: 'warning', message: 'a second ->, which is a part of the fingerprint', fix: 'Leave it out, or quote it.' };
  if (value.startsWith('title='))
    return {
      severity: 'warning',
      message: 'a title without quotes, which is a part of the fingerprint',
      fix: 'Write title="…".',
    };
  return undefined;
}

function lintValues({ values, matchers }: ReadRule): readonly Finding[] {
  const trailing = values.findIndex(({ value, isQuoted }, at) => at > 0 && !isQuoted && value.startsWith('#'));
  const end = trailing === -1 ? values.length : trailing + 1;
  return values.slice(0, end).flatMap((written, at) => {
    const next = values[at + 1];
    const spaced = written.value === 'title' && next?.value === '=' && !written.isQuoted;
    if (spaced)
      return [
        {
          at: written.at,
          severity: 'warning' as const,
          message: 'a title with spaces around its =, which is three parts',
          fix: 'Write title="…".',
        },
      ];
    const name = variableIn(written.value);
    const finding = name === undefined ? lintText(written, at === 0) : (unknownVariable(name) ?? missingTag(name, matchers));
    return finding === undefined ? [] : [{ at: written.at, ...finding }];
  });
}

function lintTitles({ titles, values, at }: ReadRule): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { value, at: place } of titles) {
    const unknown = [...value.matchAll(/\{\{\s*(\S+)\s*\}\}/g)]
      .map(([, name = '']) => unknownVariable(name))
      .find((found) => found !== undefined);
    if (unknown !== undefined) findings.push({ at: place, ...unknown });
  }
  if (titles.length > 1)
    findings.push({ at, severity: 'warning', message: 'several titles, of which Sentry takes the last', fix: 'Keep one.' });
  if (values.length === 0)
    findings.push({
      at,
      severity: 'warning',
      message: 'a title and no part, which leaves the fingerprint empty',
      fix: 'Add {{ default }} to keep the grouping of Sentry.',
    });
  return findings;
}

/** What only one of both sides does with the parts. */
function lintSides(
  { titles, values }: ReadRule,
  { isServer, isClient }: { readonly isServer: boolean; readonly isClient: boolean },
): readonly Finding[] {
  const [title] = titles;
  const over = values[mostParts];
  const raw = values.find(({ value }) => /(?:^|\.)raw_/.test(variableIn(value) ?? ''));
  return [
    ...(isClient && over
      ? [
          {
            at: over.at,
            severity: 'warning' as const,
            message: `more than ${mostParts} parts, of which Vedette sends the last as one hash`,
            fix: 'Leave out what does not tell two faults apart.',
          },
        ]
      : []),
    ...(isClient && title
      ? [
          {
            at: title.at,
            severity: 'note' as const,
            message: 'a title, which only the server sets',
            fix: 'Keep it where the server has the same rule.',
          },
        ]
      : []),
    ...(isServer && raw
      ? [
          {
            at: raw.at,
            severity: 'note' as const,
            message: 'a variable that Sentry knows since 2026',
            fix: 'Look at the version of your server.',
          },
        ]
      : []),
  ];
}

/** What is wrong with the parts of a rule, or does not do what it looks like. */
export function lintParts(rule: ReadRule, sides: { readonly isServer: boolean; readonly isClient: boolean }): readonly Finding[] {
  return [...lintValues(rule), ...lintTitles(rule), ...lintSides(rule, sides)];
}
