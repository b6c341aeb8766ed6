import { describe, expect, test } from 'vitest';
import { template, templateOf } from './template.ts';

/** Messages of one fault, after complaints about issues that should have been one. */
const same: Readonly<Record<string, readonly [one: string, other: string]>> = {
  'an address of a device, of letters alone': ['lost AA:BB:CC:DD:EE:FF', 'lost 1a:2b:3c:4d:5e:6f'],
  'a host before a slash': ['zone example.com/IN: loaded', 'zone mail.example.org/IN: loaded'],
  'a folder in brackets, as routes of frameworks are': [
    'Failed to load src/routes/[slug]/page.tsx: no file',
    'Failed to load src/app/(shop)/cart/page.tsx: no file',
  ],
  'a route that ends in a bracket': ['Route /products/[id] is static', 'Route /cart is static'],
  'a place behind a file in brackets': ['src/a.ts(12,5): error TS2345: x', 'src/b/[id].ts(7,21): error TS2345: x'],
  'the version of a package before its release': ['no match for esbuild@0.19.0-rc.1 found', 'no match for esbuild@0.21.3 found'],
  'a range of versions of a package': ['no match for esbuild@^0.19.0 found', 'no match for esbuild@0.21.3 found'],
  'an address on a bus': ['device 0000:00:1f.2 reset', 'device 0000:aa:bb.0 reset'],
  'an address with a port behind a hash': ['refused by 2001:db8::1#53', 'refused by 10.0.0.2#53'],
  'an address with its zone': ['no route to fe80::1%eth0', 'no route to fe80::a:b'],
  'a network of IPv6': ['no route to 2001:db8::/32', 'no route to 10.0.0.0/8'],
  'how many numbers an identifier is made of': [
    'Missing lock for job 12. moved',
    'Missing lock for job repeat:1f2e3d4c:1700000. moved',
  ],
  'how many values a statement takes': ['select a from b where c in ($1, $2)', 'select a from b where c in ($1, $2, $3, $4)'],
  'the document that is no JSON, whatever quotes are in it': [
    `Unexpected token 'j', "{"name": jane}" is not valid JSON`,
    `Unexpected token '}', ..."mail":"a@b.c",}" is not valid JSON`,
  ],
  'the text that is searched for a key': [
    "Cannot use 'in' operator to search for 'length' in Jane Miller is late",
    "Cannot use 'in' operator to search for 'length' in <html>Bad = Gateway</html>",
  ],
  'the expression that is no regular one': [
    'Invalid regular expression: /jane (/i: Unterminated group',
    'Invalid regular expression: /a: (/: Unterminated group',
  ],
  'the selector that is none': [
    'Syntax error, unrecognized expression: #/orders/list',
    'Syntax error, unrecognized expression: a[href=#top]',
  ],
  'the lines of a document that a caret points into': [
    'Map keys must be unique at line 2, column 1:\n\nname: jane\nname: joe\n^\n',
    'Map keys must be unique at line 9, column 3:\n\n  tel: none\n  tel: some\n  ^^^\n',
  ],
  'the line of a template that a caret points into': [
    "Parse error on line 1:\n{{#if}}\n-------^\nExpecting 'ID', got 'EOF'",
    "Parse error on line 1:\nHello {{#each owners}}\n----------------------^\nExpecting 'ID', got 'EOF'",
  ],
  'numbered lines that a caret points into': [
    'bad indentation of a mapping entry (2:3)\n\n 1 | owner: jane\n 2 |   shop: a\n-------^',
    'bad indentation of a mapping entry (7:3)\n\n 6 | cart: x y z\n 7 |   tel: b\n-----^',
  ],
  'a date as German and Polish write it': ['slot 28.11.2026, 14:05:09 is taken', 'slot 1.2.2027, 09:30:00 is taken'],
  'a date as Japanese and Chinese write it': ['slot 2026/11/28 14:05:09 is taken', 'slot 2027/2/3 9:30:00 is taken'],
  'a date with hours and minutes': ['slot 28.11.2026 14:05 is taken', 'slot 01.02.2027, 9:30 is taken'],
  'a date with half a day': ['slot Nov 28, 2026, 2:05 PM is taken', 'slot Feb 3, 2027, 11:30\u202fAM is taken'],
  'the half of a day': ['slot 2:05 PM is taken', 'slot 11:30\u202fam is taken'],
  'the place in a list of a field that a schema names': ['"items[0].sku" is required', '"items[12].sku" is required'],
  'an amount of money': ['charge of $12.50 refused', 'charge of 12.50 refused'],
  'a text that is shown in part': [
    `Unexpected token 'B', "Bad Gateway" is not valid JSON`,
    `Unexpected token '<', ..."<!DOCTYPE "... is not valid JSON`,
  ],
  'the place in a list of a field that is refused': [
    '[{"code": "invalid_type", "path": ["items", 0, "name"]}]',
    '[{"code": "invalid_type", "path": ["items", 12, "name"]}]',
  ],
  'the name of a task before its number': ['task nginx:812 blocked', 'task worker-3:9 blocked'],
  'the values in what an interface answered with': [
    '{"error":{"code":400,"message":"no order 7 of jane@x.org","details":[{"message":"hello"}]}}',
    '{"error":{"code":400,"message":"no order 8 of joe@y.net","details":[{"message":"good bye"}]}}',
  ],
  'the reverse name of a host': ['no name for 4.3.2.10.in-addr.arpa', 'no name for db.example.com'],
  'a stop at the end': ['Script error', 'Script error.'],
  'the recipient of a mail': ['550 5.1.1 <jane@x.org>: unknown', '550 5.1.1 <joe@y.net>: unknown'],
  'an ephemeral port': ['connect ECONNREFUSED 127.0.0.1:49812', 'connect ECONNREFUSED 127.0.0.1:61033'],
  'the column of a parser': [
    'missing field `id` at line 1 column 88: expected u64, found f32',
    'missing field `id` at line 12 column 3100: expected u64, found f32',
  ],
  'the hash of an asset': ['Unable to load /static/Cart-Bk_HqzvD.js', 'Unable to load /static/Cart-x9QfLm-2.js'],
  'the hash of an asset without its folder': ['Importing vendor.8f14e45f.mjs failed', 'Importing vendor.c9f0f895.mjs failed'],
  'the number of a chunk': ['Loading CSS chunk 4 failed.', 'Loading CSS chunk 981 failed.'],
  'a nanoid': ['Cart Uakgb_J5m9g-0JDMbcJqL was not found', 'Cart xYwIjCmjXkqZ_RtPQw3hd was not found'],
  'a nanoid without digits': ['Cart qVkXwZrTgPb was not found', 'Cart 3kXwZ8TgPb1 was not found'],
  'an identifier that is all digits': ['commit 9c1185a is gone', 'commit 4071553 is gone'],
  'a prefixed identifier': ['No such customer: cus_NffrFeUfNV2Hib', 'No such customer: cus_9s6XKzkNRiz8i3'],
  'a ULID': ['event 01HZXW4T0V8E9QY6G9Y7Y8PZ3K is late', 'event 01J0A2B3C4D5E6F7G8H9JKMNPQ is late'],
  'an object in memory': ['Task@1b2c3d rejected', 'Task@7e6f5a4 rejected'],
  'a name of a host beside an address': ['lost db-2.corp.internal:5432', 'lost 10.1.2.3:5432'],
  'addresses of IPv6': ['no route to fe80::1ff:fe23:4567:890a', 'no route to 2001:db8::8a2e:370:7334'],
  'a date with the name of its zone': [
    'closed since Tue Mar 03 2026 09:05:00 GMT+0100 (Central European Standard Time)',
    'closed since Sat Dec 12 2026 23:59:59 GMT-0500 (Eastern Standard Time)',
  ],
  'a date of RFC 9110': ['valid until Mon, 02 Mar 2026 10:00:00 GMT', 'valid until Sun, 13 Dec 2026 08:15:30 GMT'],
  'a time with milliseconds': ['late since 2026-01-02 03:04:05,678', 'late since 2026-11-12 13:14:15,001'],
  'durations in other units': ['gave up after 900ms', 'gave up after 1.5s'],
  'durations in words': ['gave up after 1 second', 'gave up after 30 seconds'],
  'sizes in other units': ['body of 512 bytes', 'body of 1.25 MB'],
  'long lists': ['missing ids: 1, 2, 3', 'missing ids: 44, 17, 902, 3, 81'],
  'a value of a key': ["lock owner='alice' is held", "lock owner='bob k' is held"],
  'a row of a database': [
    'E11000 duplicate key error collection: shop.users index: email_1 dup key: { email: "jane@x.org" }',
    'E11000 duplicate key error collection: shop.users index: email_1 dup key: { email: "joe@y.net" }',
  ],
  'a row that is shown': ['Failing row contains (4, Jane, null).', 'Failing row contains (12, Joe Roe, null).'],
  'values within JSON': [
    'bad payload {"cart_id": "greatcart12", "open": true, "items": [1, 2]}',
    'bad payload {"cart_id": "smallcart7", "open": false, "items": []}',
  ],
  'an address with credentials': ['amqp://jane:pw1@mq.example:5671/x refused', 'amqp://joe:pw22@mq.example:5672/y refused'],
  'a path of Windows': ["EPERM, open 'C:\\Users\\jane\\a.db'", "EPERM, open 'C:\\Users\\joe roe\\b.db'"],
  'the values of a log line in JSON': [
    '{"level":50,"msg":"cart 7 was lost","owner":"jane","at":{"message":"hello"}}',
    '{"level":50,"msg":"cart 8 was lost","owner":"joe roe","at":{"message":"good bye"}}',
  ],
  'what was bound to a statement': [
    'Failed query: select "id" from "carts" where "owner" = $1\nparams: jane roe,7',
    'Failed query: select "id" from "carts" where "owner" = $1\nparams: joe\nnorth',
  ],
  'the rows of a statement': [
    'insert into "carts" ("owner", "n") values (jane roe, 7) - disk is full',
    'insert into "carts" ("owner", "n") values (joe, 8), (jim, 9) - disk is full',
  ],
  'lines of a stack': ['worker died\n    at run (a.js:1:2)', 'worker died\n    at step (b.js:30:4)\n    at run (a.js:1:2)'],
  'a sentence that is a value': [
    'level=error ts=12:00:01 msg="shard 4 is lost"',
    'level=error ts=14:30:59 msg="shard 17 is lost"',
  ],
};

/** Messages of two faults, after complaints about issues that should have been two. */
const apart: Readonly<Record<string, readonly [one: string, other: string]>> = {
  'replies of a mail server': ['refused: 550 5.1.1', 'refused: 550 5.7.1'],
  'codes of a driver': ["(2006, 'gone')", "(1205, 'gone')"],
  'numbers of errors': ['query failed errno: 1062', 'query failed errno: 1213'],
  'codes of Apache': ['AH00124: too much', 'AH00128: too much'],
  'classes with backslashes': ['App\\Jobs\\SendInvoice failed', 'App\\Jobs\\SyncUsers failed'],
  'the status of HTTP': ['Request failed with status code 401', 'Request failed with status code 503'],
  'a status behind the name of a tool': ['load-prices HTTP 404', 'load-prices HTTP 500'],
  'the status of a process': [
    'api.service: Main process exited, code=exited, status=1/FAILURE',
    'api.service: Main process exited, code=exited, status=203/EXEC',
  ],
  'a status in brackets': ['Response not OK (404)', 'Response not OK (500)'],
  'a status behind an address': ['Request to /api/x failed (500)', 'Request to /api/x failed (404)'],
  'a status of a method': ['POST /api/x failed (500)', 'POST /api/x failed (404)'],
  'a status behind an error': ['API error 401', 'API error 500'],
  'a status before who answered': ['Received 404 from API', 'Received 500 from API'],
  'a status behind what was fetched': ['Failed to fetch user: 403', 'Failed to fetch user: 500'],
  'a status before its name': ['404 status code (no body)', '429 status code (no body)'],
  'the code of an exit in brackets': ['worker exited (137)', 'worker exited (1)'],
  'the name of a status of gRPC': ['14 UNAVAILABLE: no answer', '4 DEADLINE_EXCEEDED: no answer'],
  'a status of gRPC': ['gRPC status 14', 'gRPC status 4'],
  'a code of a WebSocket': ['WebSocket closed: 1006', 'WebSocket closed: 1011'],
  'a code of a WebSocket in brackets': ['connection closed (1006)', 'connection closed (1011)'],
  'a result of Windows': ['failed with HRESULT 0x80070005', 'failed with HRESULT 0x80070002'],
  'a result behind its key': ['copy failed hresult=0x80070005', 'copy failed hresult=0x80070002'],
  'the name of a tool': ['load-prices HTTP 404', 'load-vessels HTTP 404'],
  'a status and its phrase': [
    'the server responded with a status of 404 (Not Found)',
    'the server responded with a status of 502 (Bad Gateway)',
  ],
  'a status at the start': ['401 Incorrect key provided', '429 You sent too much'],
  'a status within JSON': ['failed: {"status":404,"id":"a1"}', 'failed: {"status":409,"id":"a1"}'],
  'an error of React': [
    'Minified React error #31; visit https://react.dev/errors/31',
    'Minified React error #310; visit https://react.dev/errors/310',
  ],
  'an exit': ['worker exited with code 1', 'worker exited with code 137'],
  'the code of a closed socket': ['socket closed with code 1006', 'socket closed with code 1011'],
  'an errno': ['[Errno 13] open failed', '[Errno 111] open failed'],
  'a signal': ['killed by SIGUSR1', 'killed by SIGUSR2'],
  SQLSTATE: ['SQLSTATE[23000]: refused', 'SQLSTATE[42000]: refused'],
  'a code of MySQL': ['ERROR 1062 (23000): no', 'ERROR 1045 (28000): no'],
  'a code of Oracle': ['ORA-00942: failed', 'ORA-01017: failed'],
  'a code of TypeScript': ['build failed: TS2345', 'build failed: TS2322'],
  'a code of Node.js': ['ERR_HTTP2_STREAM_ERROR', 'ERR_HTTP_HEADERS_SENT'],
  'a code of Prisma': ['error P2002 in save', 'error P2025 in save'],
  'a constraint': ['violates unique constraint "orders_pkey"', 'violates unique constraint "users_email_key"'],
  'a key of MySQL': ["Duplicate entry 'x' for key 'users.email'", "Duplicate entry 'x' for key 'users.name'"],
  'a column': ['null value in column "email" of relation "users"', 'null value in column "name" of relation "users"'],
  'a module': ["Cannot find module 'lodash'", "Cannot find module '@scope/left-pad'"],
  'the message of a log line in JSON': [
    '{"level":"error","message":"cart 7 was lost: no owner","cart":7}',
    '{"level":"error","message":"cart 7 was lost: no space","cart":7}',
  ],
  'an expression in Safari': [
    "undefined is not an object (evaluating 'cart.items.map')",
    "undefined is not an object (evaluating 'user.id')",
  ],
  'a function of the page': ["Failed to execute 'setItem' on 'Storage'", "Failed to execute 'getItem' on 'Storage'"],
  'a prop of React': [
    'The prop `owner` is marked as required in `Cart`, but its value is `undefined`.',
    'The prop `items` is marked as required in `Cart`, but its value is `undefined`.',
  ],
  'a property': ["Cannot read properties of undefined (reading 'map')", "Cannot read properties of undefined (reading 'id')"],
  'the port of a service': ['connect ECONNREFUSED 10.0.0.1:5432', 'connect ECONNREFUSED 10.0.0.1:6379'],
  'names that could be hexadecimal': ['Fee::add() called too early', 'Bee::buzz() called too early'],
  'the version of an interface': ['rate limit on v1', 'rate limit on v2'],
  'the name of an encoding': ['bad utf-8', 'bad utf-16'],
  'a class with digits': ['OAuth2Client is closed', 'Http2Client is closed'],
  'a code of a service': ['S3 NoSuchKey', 'S3 NoSuchBucket'],
  'a code behind a key': ['failed code=ECONNRESET', 'failed code=ETIMEDOUT'],
  'a call': ['Invalid `prisma.user.create()` invocation: failed', 'Invalid `prisma.order.create()` invocation: failed'],
  'an argument': ['Argument `email` is missing.', 'Argument `where` is missing.'],
  'a model': ['Cast to ObjectId failed for model "User"', 'Cast to ObjectId failed for model "Invoice"'],
  'the path of a field': [
    '[{ "code": "invalid_type", "path": ["email"], "message": "Required" }]',
    '[{ "code": "invalid_type", "path": ["phone"], "message": "Required" }]',
  ],
  'a code of HTTP/2': [
    'Stream closed with error code NGHTTP2_REFUSED_STREAM',
    'Stream closed with error code NGHTTP2_ENHANCE_YOUR_CALM',
  ],
  'an algorithm': ['Algorithm PS256 not supported', 'Algorithm ES384 not supported'],
  'an order of words': ['a is before b', 'b is before a'],
  'the component that a warning names': ['Check the render method of `Cart`.', 'Check the render method of `Shop`.'],
  'a numbered error of a library': ['[MobX] minified error nr: 15. Find it', '[MobX] minified error nr: 36. Find it'],
  'the number of an error in a domain of iOS': [
    'It could not be completed. (NSURLErrorDomain error -1009.)',
    'It could not be completed. (NSURLErrorDomain error -1001.)',
  ],
  'a code below zero': ['{"code":-32603,"data":{}}', '{"code":-32601,"data":{}}'],
  'what the error says that an interface answered with': [
    '400 {"type":"error","error":{"type":"invalid_request_error","message":"the prompt is too long"}}',
    '400 {"type":"error","error":{"type":"invalid_request_error","message":"the balance is too low"}}',
  ],
  'what an interface answered to a request that failed': [
    'Request failed: {"message":"the card was declined"}',
    'Request failed: {"message":"the stock is gone"}',
  ],
  'what an interface answered with its status': [
    'API error 422: {"message":"the card was declined"}',
    'API error 422: {"message":"the stock is gone"}',
  ],
  'the type of the error that an interface answered with': [
    '{"error":{"type":"invalid_request_error","message":"no"}}',
    '{"error":{"type":"overloaded_error","message":"no"}}',
  ],
  'a name before what it is the name of': ['unexpected "iss" claim value', 'unexpected "aud" claim value'],
  'the argument that is refused': ['The "path" argument must be a string', 'The "chunk" argument must be a string'],
  'the table of a statement': ['insert into "carts" failed', 'insert into "orders" failed'],
  'the reason why an expression is no regular one': [
    'Invalid regular expression: /a(/: Unterminated group',
    'Invalid regular expression: /a[/: Unterminated character class',
  ],
  'what is expected in place of a token': [
    'Unexpected token }, expected ; in a program',
    'Unexpected token }, expected ) in a program',
  ],
  'what was expected behind the lines of a document': [
    'Parse error on line 1:\n{{#if}}\n-------^\nExpecting an id',
    'Parse error on line 1:\n{{#if}}\n-------^\nExpecting the end',
  ],
  'the field that a schema names first': ['"email" is required', '"age" is required'],
  'a field that a schema names next': [
    '"email" is required. "age" must be a number',
    '"email" is required. "name" must be a number',
  ],
  'the table of a query': ['Failed query: select "id" from "carts"', 'Failed query: select "id" from "orders"'],
  'the table of a schema': ['SELECT * FROM "public"."carts" failed', 'SELECT * FROM "public"."orders" failed'],
  'the table of an update': ['Failed query: update "carts" set "n" = $1', 'Failed query: update "orders" set "n" = $1'],
  'a code that Node.js prints': ["Unhandled error. ({ code: 'E_STOCK', id: 7 })", "Unhandled error. ({ code: 'E_CARD', id: 7 })"],
  'a field within a list that is refused': [
    '[{"code": "invalid_type", "path": ["items", 0, "name"]}]',
    '[{"code": "invalid_type", "path": ["items", 0, "price"]}]',
  ],
};

describe('the template of a message', () => {
  test.each(Object.entries(same))('is one for messages that differ in %s', (_what, [one, other]) => {
    expect(template(other)).toBe(template(one));
  });

  test.each(Object.entries(apart))('is another for messages that differ in %s', (_what, [one, other]) => {
    expect(template(other)).not.toBe(template(one));
  });

  test('tells of what kind each value was, and where it stood', () => {
    const message = 'order 7 of jane@x.org (9f1c2d3e-0000-4000-8000-00805f9b34fb) took 1.5 s on 10.0.0.1 at 2026-01-02 03:04:05';
    expect(templateOf(message)).toEqual({
      text: 'order <value> of <email> (<uuid>) took <duration> on <host> at <date>',
      slots: [
        { kind: 'int', start: 6, end: 7 },
        { kind: 'email', start: 11, end: 21 },
        { kind: 'uuid', start: 23, end: 59 },
        { kind: 'duration', start: 66, end: 71 },
        { kind: 'ip', start: 75, end: 83 },
        { kind: 'date', start: 87, end: 106 },
      ],
    });
  });

  test('has one slot where many values of a kind stand side by side', () => {
    const { text, slots } = templateOf('ids 1, 22, 333 are gone');
    expect([text, slots]).toEqual(['ids <value> are gone', [{ kind: 'int', start: 4, end: 14 }]]);
  });

  test('leaves out who is quoted behind words of statements and of schemas in a sentence', () => {
    for (const message of [
      'Could not select a driver from "Jane"',
      'mail from "Jane" must be read',
      '"Jane" is late',
      'update "Jane" now',
      '"Jane" is not allowed to pay',
      'Please select a file: mail 4711 from "Jane" has none',
    ])
      expect(template(message)).not.toContain('Jane');
  });

  test('keeps the names that a pack knows', () => {
    expect(templateOf('Could not load Contoso Atlas', { keep: ['Contoso'] }).text).toBe('Could not load Contoso Atlas');
    expect(templateOf('Could not load Contoso Atlas').text).toBe('Could not load <value>');
  });

  test('keeps the words of a pack, and leaves out others', () => {
    const words = { keep: ['plan9', '42'], mask: ['acme'] };
    expect(templateOf('plan9 of acme failed 42 times, not 43 on plan8', words).text).toBe(
      'plan9 of <value> failed 42 times, not <value> on <value>',
    );
  });
});
