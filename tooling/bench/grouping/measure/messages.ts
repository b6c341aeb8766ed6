/** Messages as applications write them. */
export const ordinary: readonly string[] = [
  'Request failed with status code 404',
  'connect ECONNREFUSED 10.24.1.7:5432',
  'duplicate key value violates unique constraint "users_email_key"',
  "Cannot read properties of undefined (reading 'map')",
  'Loading chunk 32 failed. (missing: https://app.example/static/js/32.491d2807.chunk.js)',
  'Order 9f1c2d3e-0000-4000-8000-00805f9b34fb could not be placed: payment pi_3MtwBwLkdIwHu7ix28a3tqPa was declined after 1250ms',
  'level=error ts=2026-03-01T10:11:12.131Z caller=main.go:41 msg="failed to compact blocks" err="open /data/01/x: no space left on device"',
  'upstream timed out (110: Connection timed out) while reading response header from upstream, client: 10.1.2.3, server: shop.example.com',
  'Unexpected end of JSON input while the settings of the account were read, and the defaults are used instead',
  'bad payload {"cart_id": "greatcart12", "open": true, "total": 41.5}',
];

/** What nearly is a value, a quote, a pair or a date, to be said again and again. */
const repeated: Readonly<Record<string, string>> = {
  'one letter': 'a',
  digits: '7',
  quotes: '"',
  'quotes of all kinds': '"`\'“‘« ',
  'apostrophes that open': " 'a",
  'quotes with a backslash': '\\"',
  brackets: '{[(',
  'objects in objects': '{"a":{',
  'keys without an end': '{a:',
  'pairs with lists': 'a=[b ',
  'pairs with spaces': 'a = ',
  'equals signs': '=',
  'parts with colons': 'a:',
  'parts of addresses': 'a::',
  colons: ':',
  'colons behind a word': 'a::::::::',
  'parts with slashes and colons': 'a/:',
  weekdays: 'Mon ',
  dates: 'Jan 2, ',
  'parts of marks': '<value',
  marks: '<value> ',
  folders: '/a',
  dots: './.',
  'signs before a word': '-+.',
  'numbers with units': '1 ms ',
  'letters of both cases': 'aB',
  spaces: '    \t',
  padding: 'ab==',
  percentages: '5%',
  'digits of another script': '٤é',
  'names with digits': 'utf8-',
  'codes of vendors': 'E1100 ',
  ats: 'a@',
  'schemes of addresses': 'a://',
  'numbers of versions': '1.',
  'short addresses': '::1 ',
  'signed numbers': '+1 ',
  'digits of another script apart': '٤ ',
  'numbers with exponents': '1.5e3 ',
  'quotes of other languages': '„»‹「',
  'titles of persons': 'Dr. ',
  'names of persons': 'customer A van ',
  'names of packages': 'a@1 ',
  'states of SQL': 'SQLSTATE 42P01 ',
  'pages of errors': 'https://svelte.dev/e/',
  'replies of mail servers': '550 5.1.1 ',
  'what nearly is a reply': '5 5.',
  'statuses of gRPC': '14 UNAVAILABLE: ',
  'codes of drivers': "(2006, '",
  'classes with backslashes': 'App\\Jobs\\Foo ',
  'parts with backslashes': 'App\\',
  'addresses of devices': 'AA:BB:CC:DD:EE:FF ',
  'hosts before a slash': 'a.com/b ',
  'greetings and names': 'hello Jane, ',
  'what persons did': 'assigned to Jane ',
};

/** Hostile messages of a length, by what they are made of. */
export const hostile: Readonly<Record<string, (length: number) => string>> = Object.fromEntries(
  Object.entries(repeated).map(([name, part]) => [
    name,
    (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length),
  ]),
);

/** Ordinary messages one after another, up to a length. */
export function ordinaryText(length: number): string {
  return `${ordinary.join('; ')}; `.repeat(Math.ceil(length / 500)).slice(0, length);
}
