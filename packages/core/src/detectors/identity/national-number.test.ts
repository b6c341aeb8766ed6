import { describe, expect, test } from 'vitest';
import { definePolicy } from '../../policy.ts';
import { ordinaryEvents } from '../../scrub/ordinary-sample.ts';
import { scrubbedBy } from '../../scrub/scrubbed-by.ts';
import { scrubItem } from '../../stages/scrub.ts';
import { identityBr } from './br.ts';
import { identityEu } from './eu.ts';
import { identityGb } from './gb.ts';
import { found, keyed, left } from './identity-sample.ts';
import { identityIn } from './in.ts';
import { nationalNumbers, pairsOf } from './national-number.ts';
import { identityPerson } from './person.ts';
import { identityUs } from './us.ts';

const packs = { identityBr, identityEu, identityGb, identityIn, identityPerson, identityUs };
const all = Object.values(packs).flat();
const entries = (texts: typeof found): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([id, list]) => list.map((text) => [id, text] as const));

function labelOf(id: string): string {
  return `[${all.find((detector) => detector.id === id)?.label}]`;
}

describe('a table of numbers', () => {
  const numbers = nationalNumbers([
    {
      id: 'a/b',
      label: 'b',
      digits: [2, 4],
      pattern: /\d{4}|\d{2} \d{2}/g,
      near: /member/i,
      isNumber: (number) => number === '1234',
    },
  ]);
  const scrubbed = scrubbedBy(numbers);

  test('takes digits alone for a number where its name stands before them, and digits in groups anywhere', () => {
    expect(scrubbed('member 1234')).toBe('member [b]');
    expect(scrubbed('seen 1234, 12 34 and 12 35')).toBe('seen 1234, [b] and 12 35');
  });

  test('takes no part of a longer number or word', () => {
    for (const text of ['member x1234', 'member 1234x', 'member 7.1234', 'member 1234-5', 'member_1234'])
      expect(scrubbed(text)).toBe(text);
  });

  test('does not take the label of what was hidden for the name', () => {
    expect(scrubbed('[member] 1234')).toBe('[member] 1234');
  });

  test('has starts for all pairs of characters', () => {
    expect(pairsOf('ab', '12', ' ')).toEqual(['a1 ', 'a2 ', 'b1 ', 'b2 ']);
  });
});

describe('a number of a person', () => {
  test.each(entries(found))('of %s is found in %j', (id, text) => {
    const pack = Object.values(packs).find((detectors) => detectors.some((detector) => detector.id === id)) ?? [];
    const scrubbed = scrubbedBy(pack.filter((detector) => detector.id === id));
    for (const [before, after] of [
      ['', ''],
      ['seen ', '.'],
      ['(', ')'],
      ['"', '", refused'],
    ]) {
      const sent = scrubbed(`${before}${text}${after}`);
      expect(sent).toContain(labelOf(id));
      expect(sent.endsWith(`${labelOf(id)}${after}`)).toBe(true);
    }
  });

  test.each(entries(keyed))('of %s is hidden by its key in %j', (id, text) => {
    expect(scrubbedBy(all)(text)).toContain(labelOf(id));
  });

  test('has an example here for every detector', () => {
    const patterned = all.filter(({ pattern }) => pattern !== undefined).map(({ id }) => id);
    expect(Object.keys(found).sort()).toEqual([...patterned].sort());
    expect(all.map(({ id }) => id).filter((id) => found[id] === undefined && keyed[id] === undefined)).toEqual([]);
  });
});

/** Those whose last digit is no check digit: their form, or what stands before it, says all there is to say. */
const ofForm = new Set([
  'us-ssn-bare',
  'us-itin',
  'us-ein',
  'us-mbi',
  'in-pan',
  'in-voter',
  'br-document',
  'gb-insurance',
  'gb-insurance-in-groups',
  'gb-driver',
  'is-number',
]);

const checked = entries(found).filter(([id, text]) => !ofForm.has(id.replace('identity/', '')) && text !== '991231/123');

test.each(checked)('with one digit changed there is no number of %s in %j', (id, text) => {
  const scrubbed = scrubbedBy(all.filter((detector) => detector.id === id));
  const at = text.search(/\d\D*$/);
  const others = [...'0123456789'].filter((digit) => digit !== text[at]);
  const stay = others.filter((digit) => {
    const changed = text.slice(0, at) + digit + text.slice(at + 1);
    return scrubbed(changed) === changed;
  });
  expect(stay.length).toBeGreaterThanOrEqual(8);
});

describe('with all packs in force', () => {
  test.each(left)('%s is left', (text) => {
    expect(scrubbedBy(all)(text)).toBe(text);
  });

  test('ordinary events leave as they came, but for what stands under keys of people', () => {
    const [bare, policy] = [[], all].map((detectors) => definePolicy({ detectors, environmentVariables: {} }));
    for (const payload of ordinaryEvents.filter((_event, at) => at % 4 === 2)) {
      const [without = [], within = []] = [bare, policy].map(
        (one) => one && scrubItem([{ type: 'event' }, payload], one).decision.findings,
      );
      expect(within.filter(({ detector }) => !detector.startsWith('identity/person'))).toEqual(without);
    }
  });
});
