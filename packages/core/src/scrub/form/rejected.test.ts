import { expect, test } from 'vitest';
import { essentials } from '../../detectors/essentials.ts';
import { scrubbedBy } from '../scrubbed-by.ts';

const scrubbed = scrubbedBy(essentials);

test('a value that was refused is hidden where the name of its field tells, before it or behind it', () => {
  const messages: readonly (readonly [said: string, sent: string])[] = [
    [
      'User validation failed: password: Path `password` (`tulip7`) is shorter',
      'User validation failed: password: Path `password` (`[password]`) is shorter',
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
    ['Path `user.password` is invalid (tulip).', 'Path `user.password` is invalid ([password]).'],
    [
      'password: Path `password` is invalid (tulip) iris)., email: Path `email` is required.',
      'password: Path `password` is invalid ([password])., email: Path `email` is required.',
    ],
    ['Path `title` is invalid (tulip).', 'Path `title` is invalid (tulip).'],
    [
      '`tulip` is not a valid enum value for path `user.password`.',
      '`[password]` is not a valid enum value for path `user.password`.',
    ],
    ['`tulip` is not a valid enum value for path `title`.', '`tulip` is not a valid enum value for path `title`.'],
    [
      'Invalid prop: type check failed for prop "password". Expected Number | Object, got String with value "tulip".',
      'Invalid prop: type check failed for prop "password". Expected Number | Object, got String with value "[password]".',
    ],
    ['"API token" with value "tulip" fails to match', '"API token" with value "[token]" fails to match'],
    ['password with value tulip7 is too short', 'password with value [password] is too short'],
    [
      "Field error in object 'login' on field 'password': rejected value [tulip]; codes [Size.login.password,Size]",
      "Field error in object 'login' on field 'password': rejected value [[password]]; codes [Size.login.password,Size]",
    ],
    [
      "Field error in object 'login' on field 'password': rejected value [null]; codes [Size.login.password,Size]",
      "Field error in object 'login' on field 'password': rejected value [null]; codes [Size.login.password,Size]",
    ],
    [
      "Field error in object 'login' on field 'page': rejected value [tulip]; codes [Max.login.page,Max]",
      "Field error in object 'login' on field 'page': rejected value [tulip]; codes [Max.login.page,Max]",
    ],
    [
      'password must be a `number` type, but the final value was: `NaN` (cast from the value `"tulip"`).',
      'password must be a `number` type, but the final value was: `NaN` (cast from the value `"[password]"`).',
    ],
    [
      'a.passwords[0] must be a `object` type, but the final value was: `"tulip"`.',
      'a.passwords[0] must be a `object` type, but the final value was: `"[password]"`.',
    ],
    [
      'At path: user.password -- Expected a string matching `/^a/` but received "tulip"',
      'At path: user.password -- Expected a string matching `/^a/` but received "[password]"',
    ],
    ['Expected number but received "tulip"\n  → at a.password', 'Expected number but received "[password]"\n  → at a.password'],
    [
      "Invalid enum value. Expected 'a' | 'b', received 'tulip' at \"password\"",
      "Invalid enum value. Expected 'a' | 'b', received '[password]' at \"password\"",
    ],
    ['DB_PASSWORD: Invalid number input: "tulip"', 'DB_PASSWORD: Invalid number input: "[password]"'],
    [
      'Variable "$i" has invalid value at .password: Int cannot represent non-integer value: "tulip"',
      'Variable "$i" has invalid value at .password: Int cannot represent non-integer value: "[password]"',
    ],
    [
      'Variable "$password" has invalid value: Int cannot represent non-integer value: "tulip"',
      'Variable "$password" has invalid value: Int cannot represent non-integer value: "[password]"',
    ],
    ["option '--token <token>' argument 'tulip' is invalid", "option '--token <token>' argument '[token]' is invalid"],
    ["error: invalid value 'tulip' for '--token <TOKEN>'", "error: invalid value '[token]' for '--token <TOKEN>'"],
    ["value 'tulip' is invalid for argument 'secret'", "value '[secret]' is invalid for argument 'secret'"],
    ['Argument: token, Given: "tulip", Choices: "a"', 'Argument: token, Given: "[token]", Choices: "a"'],
    ["argument --token: invalid choice: 'tulip'", "argument --token: invalid choice: '[token]'"],
    [
      'Metadata string value "Bearer tulip\n" contains illegal characters',
      'Metadata string value "[secret]" contains illegal characters',
    ],
    ['Headers.append: "tulip\n" is an invalid header value.', 'Headers.append: "[secret]" is an invalid header value.'],
    ['"tulip7" IS AN INVALID HEADER VALUE', '"[secret]" IS AN INVALID HEADER VALUE'],
    [
      'title must be a `date` type, but the final value was: `"tulip7"`.',
      'title must be a `date` type, but the final value was: `"tulip7"`.',
    ],
    ['At path: a.title -- Expected a string but received "tulip"', 'At path: a.title -- Expected a string but received "tulip"'],
    ['Expected token: string, received "tulip"', 'Expected token: string, received "tulip"'],
    ['Expected "}" but received "token"', 'Expected "}" but received "token"'],
    [
      "{ type: 'field', value: 'tulip', msg: 'Invalid value', path: 'password', location: 'body' }",
      "{ type: 'field', value: '[password]', msg: 'Invalid value', path: 'password', location: 'body' }",
    ],
    ["{ value: 'tulip', msg: 'x', path: 'title' }", "{ value: 'tulip', msg: 'x', path: 'title' }"],
    [
      "{ value: NaN, originalValue: 'tulip', label: undefined, path: 'user.password' }",
      "{ value: NaN, originalValue: '[password]', label: undefined, path: 'user.password' }",
    ],
    ["{ originalValue: 'tulip', path: 'title' }", "{ originalValue: 'tulip', path: 'title' }"],
    ["[{ value: 'tulip' }, { path: 'password' }]", "[{ value: 'tulip' }, { path: 'password' }]"],
    ["{ type: 'token', value: 'import' }", "{ type: 'token', value: 'import' }"],
    ['Return an "Authorization" header with the given `tulip7`', 'Return an "Authorization" header with the given `tulip7`'],
    ['token with value of tulip', 'token with value of tulip'],
    ['The "password" argument must be a string', 'The "password" argument must be a string'],
    ['"tulip" is an invalid header name', '"tulip" is an invalid header name'],
    ['"amount" with value 12 fails to match', '"amount" with value 12 fails to match'],
    ['"amount" with value "12x" fails to match', '"amount" with value "12x" fails to match'],
    ['Path `title` (`tulip7`) is shorter', 'Path `title` (`tulip7`) is shorter'],
  ];
  expect(messages.map(([said]) => scrubbed(said))).toEqual(messages.map(([, sent]) => sent));
});

test('so is what validators, databases and programs say in other words', () => {
  const messages: readonly (readonly [said: string, sent: string])[] = [
    ['token must be "a" or "b" (was "tulip")', 'token must be "a" or "b" (was "[token]")'],
    ['nested.secret must be a UUID (was "tulip")', 'nested.secret must be a UUID (was "[secret]")'],
    ['title must be a UUID (was "tulip")', 'title must be a UUID (was "tulip")'],
    [
      'token: Invalid type: Expected ("a" | "b") but received "tulip"',
      'token: Invalid type: Expected ("a" | "b") but received "[token]"',
    ],
    ['db.apiKey: must be one of: ["a","b"]: value was "tulip"', 'db.apiKey: must be one of: ["a","b"]: value was "[secret]"'],
    ['API_TOKEN: EnvError: Value "tulip" not in choices [a]', 'API_TOKEN: EnvError: Value "[token]" not in choices [a]'],
    ['Error: db.password: must be a port: value was "tulip"', 'Error: db.password: must be a port: value was "[password]"'],
    ['Metadata key "x tulip" contains illegal characters', 'Metadata key "x tulip" contains illegal characters'],
    ['string value "tulip" contains characters', 'string value "tulip" contains characters'],
    ['token: expired. The value "tulip" is new', 'token: expired. The value "tulip" is new'],
    ['Unexpected token: expected a comma but received "tulip"', 'Unexpected token: expected a comma but received "tulip"'],
    [
      "failed to parse field [password] of type [integer] in document with id '1'. Preview of field's value: 'tulip'",
      "failed to parse field [password] of type [integer] in document with id '1'. Preview of field's value: '[password]'",
    ],
    [
      "failed to parse field [title] of type [integer] in document with id '1'. Preview of field's value: 'tulip'",
      "failed to parse field [title] of type [integer] in document with id '1'. Preview of field's value: 'tulip'",
    ],
    [
      "Incorrect string value: 'tulip' for column `shop`.`users`.`password` at row 1",
      "Incorrect string value: '[password]' for column `shop`.`users`.`password` at row 1",
    ],
    [
      'The value `tulip` stored in the database for the field `password` is invalid',
      'The value `[password]` stored in the database for the field `password` is invalid',
    ],
    [
      'The provided value `tulip` for `User` field `password` is not valid',
      'The provided value `[password]` for `User` field `password` is not valid',
    ],
    [
      'The provided value `tulip` for `User` field `title` is not valid',
      'The provided value `tulip` for `User` field `title` is not valid',
    ],
    [
      "error: option '-p, --password <word>' argument 'tulip' is invalid.",
      "error: option '-p, --password <word>' argument '[password]' is invalid.",
    ],
    [
      "error: option '-t, --title <title>' argument 'tulip' is invalid.",
      "error: option '-t, --title <title>' argument 'tulip' is invalid.",
    ],
  ];
  for (const [said, sent] of messages) expect([scrubbed(said), scrubbed(sent)]).toEqual([sent, sent]);
});
