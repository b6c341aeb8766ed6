import { expect, test } from 'vitest';
import { essentials } from '../detectors/essentials.ts';
import { scrubbedBy } from './scrubbed-by.ts';

const scrubbed = scrubbedBy(essentials);

test('a value that was refused is hidden where the name of its field tells, before it or behind it', () => {
  const messages: readonly (readonly [said: string, sent: string])[] = [
    [
      'User validation failed: password: Path `password` (`tulip7`) is shorter',
      'User validation failed: password: [password] `password` (`[password]`) is shorter',
    ],
    [
      'Cast to Number failed for value "tulip7" (type string) at path "pin_code"',
      'Cast to Number failed for value "[password]" (type string) at path "pin_code"',
    ],
    ['"password" with value "tulip7" fails to match', '"password" with value "[password]" fails to match'],
    ['Variable "$password" got invalid value "tulip7"; x', 'Variable "$password" got invalid value "[password]"; x'],
    [
      'Variable "$input" got invalid value "tulip7" at "input.password"; x',
      'Variable "$input" got invalid value "[password]" at "input.password"; x',
    ],
    ['Argument "password" has invalid value "tulip7".', 'Argument "password" has invalid value "[password]".'],
    [
      "Incorrect string value: 'tulip7' for column 'password' at row 1",
      "Incorrect string value: '[password]' for column 'password' at row 1",
    ],
    [
      'Variable "$pin_code" got invalid value 482913; String cannot represent a non string value: 482913',
      'Variable "$pin_code" got invalid value [password]; String cannot represent a non string value: [password]',
    ],
    [
      'Variable "$input" got invalid value "tulip" at "input.pin_code"; Int cannot represent non-integer value: "tulip"',
      'Variable "$input" got invalid value "[password]" at "input.pin_code"; Int cannot represent non-integer value: "[password]"',
    ],
    [
      '"a" got invalid value 7; Float cannot represent non numeric value: "b"',
      '"a" got invalid value 7; Float cannot represent non numeric value: "b"',
    ],
    ['Path `passcode` (1234) is less than', 'Path `passcode` ([password]) is less than'],
    [
      'Invalid prop: type check failed for prop "password". Expected Number | Object, got String with value "tulip".',
      'Invalid prop: type check failed for prop "password". Expected Number | Object, got String with value "[password]".',
    ],
    ['"amount" with value 12 fails to match', '"amount" with value 12 fails to match'],
    ['"amount" with value "12x" fails to match', '"amount" with value "12x" fails to match'],
    ['Path `title` (`tulip7`) is shorter', 'Path `title` (`tulip7`) is shorter'],
  ];
  for (const [said, sent] of messages) expect(scrubbed(said)).toBe(sent);
});
