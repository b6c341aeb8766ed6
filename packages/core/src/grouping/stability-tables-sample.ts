import { services } from './service-ports.ts';
import * as tables from './template/words.ts';

/** A message for each word of a table; of those together, so many in one, since a part is told by the hash of all of it. */
function messagesOf(words: Iterable<string>, messageOf: (word: string) => string): readonly string[] {
  const messages = [...words].map((word) => messageOf(word.replaceAll('_', ' ')));
  return Array.from({ length: Math.ceil(messages.length / 4) }, (_none, at) => messages.slice(at * 4, at * 4 + 4).join('; '));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What each word of the templates' tables does. */
const ofWords: readonly string[] = [
  ...messagesOf(tables.technical, (word) => `cannot use ${word} here`),
  ...messagesOf(tables.codePrefixes, (word) => `${word}-12345 failed`),
  ...messagesOf(tables.beforeCode, (word) => `ended by ${word} 12`),
  ...messagesOf(tables.beforeResult, (word) => `ended by ${word} 0x80070005`),
  ...[...tables.ofRequests].map((word) => `${word} error: 502`),
  ...messagesOf(tables.beforeName, (word) => `${word} "amber" is missing`),
  ...messagesOf(tables.tellingKeys, (word) => `${word.replaceAll(' ', '_')}=amber`),
  ...messagesOf(tables.phrases, (word) => `ended: 404 ${word}amber`),
  ...messagesOf(tables.durations, (word) => `after 5 ${word}, 7${word}`),
  ...messagesOf(tables.sizes, (word) => `of 5 ${word}, 7${word}`),
  ...messagesOf(tables.domains, (word) => `at amber.${word} now`),
  ...messagesOf(tables.purposes, (word) => `at amber.${word}.hk now`),
  ...messagesOf(tables.beforeGiven, (word) => `the ${word} amber is gone`),
  ...messagesOf(tables.beforePerson, (word) => `the ${word} amber is gone`),
  ...messagesOf(tables.beforeBracket, (word) => `left ${word} [amber] open`),
  ...messagesOf(tables.units, (word) => `amber.${word}: stopped`),
  ...messagesOf(tables.auxiliaries, (word) => `the queue amber ${word} gone`),
  ...messagesOf(tables.beforeLogin, (word) => `failed ${word} amber now`),
  ...messagesOf(tables.closed, (word) => `it ${word} topic amber`),
  ...messagesOf(tables.judging, (word) => `it ${word} topic amber`),
  ...messagesOf(tables.noPerson, (word) => `sent to Amber ${capital(word)} today`),
  ...messagesOf(tables.noGiven, (word) => `in queue ${word} seen`),
  ...messagesOf(tables.titles, (word) => `met ${word} Amber today`),
  ...messagesOf(tables.particles, (word) => `customer Amber ${word} Birch is gone`),
  ...messagesOf(tables.beforeActor, (word) => `it was ${word} Amber`),
  ...[...tables.greetings].map((greeting) => `${greeting} amber!`),
  ...[...tables.deeds].flatMap(([first, others]) => others.map((deed) => `amber ${first} ${deed} of it`)),
  ...messagesOf(tables.freeTexts, (word) => `bad ${word}: amber birch`),
  ...messagesOf(tables.streets, (word) => `at 5 Amber ${word}, Birch now`),
  ...messagesOf(tables.disks, (word) => `on ${word} now`),
];

/** A value of each kind, in the ways it is written, and what only looks like one. */
const ofValues: readonly string[] = [
  'took 5ms, 1h2m, 3 seconds, 12 min, 0.5s',
  'read 12 KB, 1.5GiB, 900 B, 3M',
  'at 2026-11-02T10:11:12Z, 2026/11/02, 02.11.2026, 02/Nov/2026:10:11:12 +0000, Mon Nov 2 10:11:12 2026, 10:11:12',
  'on Nov 2, 2026 and 2 November 2026 (Pacific Standard Time)',
  'from 10.0.0.1, 10.0.0.1:5432, ::1, 2001:db8::1, fe80::1, 10.0.0.0/8',
  'of 0a:1b:2c:3d:4e:5f and aabb.ccdd.eeff',
  'at 3:04 PM, 3:04PM, 2026-11-02 10:11 am, 2 Nov 10:11:12 UTC',
  'id 7f1e0a7e-91a5-4b53-8be4-2f6f0e5a9c11, a1b2c3d4, deadbeef, 0xdeadbeef, 507f1f77bcf86cd799439011',
  'count 5, -5, 1.5, 1e3, 5%, 1,000, +7',
  'token QmFzZTY0IGlzIGhlcmU= and Zm9vYmFyYmF6cXV4MTIz',
  'file /tmp/amber/x.txt, C:\\amber\\x.txt, ./x/y.js, ../x, ~/x, amber.pdf, amber-a1b2c3d4.js, amber.js',
  'address https://amber.test/a/b?c=d, http://10.0.0.1/x, data:text/plain;amber, www.amber.test, amber.com',
  'mail jane@amber.test, package amber@1.2.3, @amber/birch@1.2.3',
  'job_17, job-17, job17, JOB17, wXyZaBcDeF, qmemqWegNxJ, bcdfghjklm',
  'said "amber birch", \'amber birch\', “amber”, ‘amber’, «amber», „amber“, »amber«, ‹amber›, 「amber」, 『amber』, `amber`',
  'a=5 b=amber c="amber birch" d=[1,2] e={f:1} g=amber,birch',
  '{"code":"amber","row":5,"path":["a","b"],"reason":"amber birch"}',
  'level=error msg="amber failed for row 5" err="birch is gone"',
  'PGRST116, E11000, ORA-00001, TS2345, ERR_AMBER_BIRCH, NGHTTP2_REFUSED_STREAM, SIGTERM, EADDRINUSE, E11000X',
  'SQLSTATE 42P01, SQLSTATE=23505, SQLSTATE[42S02], SQLCODE=-803, sql state 40001',
  'exit code 5, exited with 137, exited (2), errno 13, signal 9, os error 2, websocket closed 1006, closed (1001)',
  'error code 17, error #17, error 12345',
  'Error: 502',
  '404 Not Found',
  'HTTP 503: amber',
  'status code 418',
  'responded with 429.',
  'process 4711 (amber) stopped',
  'amber[4711]: birch',
  'user JaneMiller left, customer (Jane) left, name=Jane Miller left, customer Jane van Birch left',
  'unexpected token < in JSON, unexpected token } in JSON',
  'method App\\User::foo() of App\\User',
  'https://svelte.dev/e/effect_update_depth_exceeded',
  'https://vuejs.org/error-reference/#runtime-1',
  'https://react.dev/errors/418?args[]=1',
  'データベースに接続できません 5',
  'v1, v12, 2xx, ipv4, UTF-8, aes-256-gcm, OAuth2Client, s3',
  'x'.repeat(4100),
  `${'amber '.repeat(700)}end`,
  'at work\n    at amber (x.js:1:2)',
];

/** Codes of databases, each as a driver keeps it. */
const codes =
  '23505 23503 23502 23514 23P01 42P01 42703 42883 42501 42601 22P02 40001 40P01 57014 55P03 08006 28P01 3D000 53300 P0001 ER_DUP_ENTRY ER_NO_REFERENCED_ROW_2 ER_ROW_IS_REFERENCED_2 ER_BAD_NULL_ERROR ER_CHECK_CONSTRAINT_VIOLATED ER_DATA_TOO_LONG ER_LOCK_DEADLOCK ER_LOCK_WAIT_TIMEOUT ER_ACCESS_DENIED_ERROR ER_NO_SUCH_TABLE ER_BAD_FIELD_ERROR ER_PARSE_ERROR ER_CON_COUNT_ERROR SQLITE_CONSTRAINT_UNIQUE SQLITE_CONSTRAINT_PRIMARYKEY SQLITE_CONSTRAINT_FOREIGNKEY SQLITE_CONSTRAINT_NOTNULL SQLITE_CONSTRAINT_CHECK SQLITE_BUSY SQLITE_LOCKED SQLITE_FULL SQLITE_ERROR P1000 P1001 P1002 P1008 P1010 P1017 P2000 P2001 P2002 P2003 P2004 P2006 P2007 P2009 P2010 P2011 P2012 P2014 P2015 P2018 P2020 P2021 P2022 P2024 P2025 P2034 P2037'.split(
    ' ',
  );

const ofMongo = [9, 13, 18, 26, 50, 89, 112, 121, 11_000, 11_001];

const ofOracle = '00001 02291 02292 01400 02290 00060 01013 12154 12541 01017 01031 00942 00904 00933'.split(' ');

const ofRedis =
  "WRONGTYPE Operation,NOAUTH Authentication,WRONGPASS invalid,NOPERM no,NOSCRIPT No,CLUSTERDOWN The,MASTERDOWN Link,CROSSSLOT Keys,EXECABORT Transaction,MISCONF Redis,TRYAGAIN Multiple,UNKILLABLE Sorry,READONLY You can't write,OOM command not allowed,LOADING Redis is,BUSY Redis is,MOVED 5 10.0.0.1:1,ASK 5 10.0.0.1:1,OOM amber,LOADING amber".split(
    ',',
  );

/** Codes of the system and of clients of HTTP. */
const ofSystem =
  'EACCES EADDRINUSE EADDRNOTAVAIL EAGAIN EAI_AGAIN EBADF EBUSY ECONNABORTED ECONNREFUSED ECONNRESET EEXIST EHOSTDOWN EHOSTUNREACH EINVAL EISDIR ELOOP EMFILE ENETDOWN ENETUNREACH ENFILE ENOBUFS ENOENT ENOMEM ENOSPC ENOTDIR ENOTEMPTY ENOTFOUND EPERM EPIPE EPROTO EROFS ETIMEDOUT EXDEV ERR_NETWORK UND_ERR_SOCKET UND_ERR_CONNECT_TIMEOUT UND_ERR_HEADERS_TIMEOUT UND_ERR_BODY_TIMEOUT ESOCKETTIMEDOUT UND_ERR_ABORTED ERR_CANCELED'.split(
    ' ',
  );

/** What browsers, frameworks and clients say, as the packs know it. */
const sentences =
  'Failed to fetch|Load failed|fetch failed|NetworkError when attempting to fetch resource.|Network request failed|The network connection was lost.|The Internet connection appears to be offline.|Could not connect to the server.|request to https://a.test/ failed, reason: socket hang up|timeout of 5ms exceeded|Headers Timeout Error|Connect Timeout Error|The request timed out.|The operation was aborted due to timeout|signal timed out|The user aborted a request.|This operation was aborted|signal is aborted without reason|Fetch is aborted|Request failed with status code 404|Response code 404 (Not Found)|HTTP error! status: 500|server returned 502|Loading chunk 5 failed.|Loading CSS chunk 5 failed. (/a.css)|Unable to preload CSS for /a.css|Failed to fetch dynamically imported module: https://a.test/a.js|error loading dynamically imported module|Importing a module script failed.|Failed to load module script: Expected a JavaScript module script|\'text/html\' is not a valid JavaScript MIME type.|Hydration failed because x|Hydration completed but contains mismatches.|Hydration node mismatch:|Text content does not match server-rendered HTML.|Text content did not match. Server: "a"|There was an error while hydrating.|This Suspense boundary received an update before it finished hydrating.|Expected server HTML to contain a matching <div> in <div>.|hydration_mismatch|https://svelte.dev/e/hydration_failed|Minified React error #418|Minified React error #425|Minified React error #31|ResizeObserver loop limit exceeded|Extension context invalidated.|Could not establish connection. Receiving end does not exist.|A listener indicated an asynchronous response|Object Not Found Matching Id:1|Invalid call to runtime.sendMessage()|Cannot find module \'amber\'|Cannot find package "@amber/birch" imported'.split(
    '|',
  );

/** Names of files as bundlers write them: a hash may begin with a digit. */
const files =
  'app.a1b2c3d4.js 432.4f3a9c1b.chunk.js 987.12345678.chunk.js main-5XYZABCD.js chunk-PVQ7WLSM.js amber@1.2.3.js amber-1.2.js vendor~main.0a1b2c3d.js index.js 5.js'.split(
    ' ',
  );

/** An event, and what it was captured from where that says more. */
interface Made {
  readonly event: object;
  readonly original?: object;
}

const library = [{ function: 'parse', filename: '/app/node_modules/yaml/index.js', in_app: false }];

function thrown(type: string, value: string, original?: object, frames?: readonly object[]): Made {
  const exception = { type, value, ...(frames && { stacktrace: { frames } }) };
  return { event: { exception: { values: [exception] } }, ...(original && { original }) };
}

/** An event for each entry of the tables by which faults are told apart. */
export function tableEvents(): readonly Made[] {
  return [
    ...[...ofWords, ...ofValues].map((message) => ({ event: { message } })),
    ...Object.keys(services).map((port) => thrown('Error', `connect ECONNREFUSED 10.0.0.1:${port}`)),
    ...codes.map((code) => thrown('Error', 'amber is gone', { code, severity: 'ERROR' }, library)),
    ...ofMongo.map((code) => thrown('MongoServerError', 'amber', { name: 'MongoServerError', code }, library)),
    ...ofOracle.map((code) => thrown('Error', `ORA-${code}: amber`)),
    ...ofRedis.map((value) => thrown('ReplyError', value)),
    ...ofSystem.map((code) => thrown('Error', 'amber', { code, syscall: 'open', path: '/app/amber.json' }, library)),
    ...ofSystem.map((code) => thrown('Error', `spawn amber ${code}`)),
    ...sentences.map((value) => thrown('TypeError', value)),
    ...files.map((file) =>
      thrown('TypeError', 'x', undefined, [{ function: 'n', filename: `https://a.test/${file}`, in_app: true }]),
    ),
    ...['reason', 'error', 'message', 'description', 'code', 'status', 'statusCode'].map((name) =>
      thrown('UnhandledRejection', 'Object captured as promise rejection with keys: x', {
        [name]: name.startsWith('s') ? 418 : 'AMBER',
      }),
    ),
  ];
}
