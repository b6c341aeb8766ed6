import { describePack } from '@vedette/testing/vitest';
import { expect, test } from 'vitest';
import { scrubbedBy } from '../../scrub/scrubbed-by.ts';
import { examplesOf } from './identity-sample.ts';
import { identityPerson } from './person.ts';

const scrubbed = scrubbedBy(identityPerson);

test.each([
  ['User(fullName=Rosa Diaz, page=2)', 'User(fullName=[name], page=2)'],
  ["customer name: Rosa O'Hara Diaz", 'customer name: [name]'],
  ['{street: Blue Hill Road}', '{street: [address]}'],
  ['first name: Rosa Page: 2', 'first name: [name] Page: 2'],
  ['street type: Blue Hill', 'street type: Blue Hill'],
])('a name or a street of several words is hidden to its end: %s', (text, expected) => {
  expect(scrubbed(text)).toBe(expected);
  expect(scrubbed(expected)).toBe(expected);
});

describePack('identityPerson', { detectors: identityPerson, examples: examplesOf(identityPerson), scrubbedBy });
