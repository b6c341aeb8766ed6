import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import type { Reading } from '../matcher.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(
  detectorsInForce([{ id: 'clinic/ward', label: 'ward', keys: ['ward'], validate: (value) => value !== 'west' }]),
);

/** A text with every value behind a key in angle quotes. */
function marked(text: string, how: Reading = {}): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of matcher.scan(text, how, createWork()).spans.filter(({ rank }) => rank === 0)) {
    shown += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return shown + text.slice(at);
}

describe('the values behind telling keys', () => {
  test.each([
    ['password=tulip', 'password=«tulip»'],
    ['password = tulip', 'password = «tulip»'],
    ['Your password:\ntulip-7\n', 'Your password:\n«tulip-7»\n'],
    ['password is: tulip wagon\n', 'password is: «tulip wagon»\n'],
    ['the password is: tulip wagon', 'the password is: «tulip» wagon'],
    ['{\n  "password" [1]: "tulip",\n  "page" [2]: "two"\n}', '{\n  "password" [1]: "«tulip»",\n  "page" [2]: "two"\n}'],
    ['password:          tulip', 'password:          «tulip»'],
    ['userPassword:: dHVsaXA=', 'userPassword:: «dHVsaXA=»'],
    ['password=>"tulip"', 'password=>"«tulip»"'],
    ['password == tulip', 'password == «tulip»'],
    ['<b>password:</b> tulip', '<b>password:</b> «tulip»'],
    ['**password:** tulip', '**password:** «tulip»'],
    ['**password**: tulip', '**password**: «tulip»'],
    ['Password *: tulip', 'Password *: «tulip»'],
    ["options['password'] = 'tulip'", "options['password'] = '«tulip»'"],
    ['{""password"":""tulip iris"",""a"":1}', '{""password"":""«tulip iris»"",""a"":1}'],
    ['{""password"":""tu\\""lip"",""a"":1}', '{""password"":""«tu\\""lip»"",""a"":1}'],
    ['{""password"":"""",""a"":1}', '{""password"":"""",""a"":1}'],
    ['{""password"":""+tulip,iris"",""a"":1}', '{""password"":""«+tulip,iris»"",""a"":1}'],
    ["{''password'':''?tulip'',''a'':1}", "{''password'':''«?tulip»'',''a'':1}"],
    ['{""password"":""tulip ir', '{""password"":""«tulip ir»'],
    ["{''password'': ''tulip iris'', ''a'': 1}", "{''password'': ''«tulip iris»'', ''a'': 1}"],
    ['password = """\ntulip iris"""\na = 1', 'password = """«\ntulip iris»"""\na = 1'],
    ["login(password: '''tulip iris''')", "login(password: '''«tulip iris»''')"],
    ['PASSWORD=""\nA="b"', 'PASSWORD=""\nA="b"'],
    ["password = '' OR a = ''", "password = '' OR a = ''"],
    ["if (password==''?a:b) c='d'", "if (password==''?a:b) c='d'"],
    ['password: “tulip iris”, and', 'password: “«tulip iris»”, and'],
    ['Das Passwort: „tulip iris“.', 'Das Passwort: „«tulip iris»“.'],
    ['password : « tulip iris', 'password : « «tulip iris»'],
    ['« secret = » tulip', '« secret = » tulip'],
    ["{b'password': b'tulip iris'}", "{b'password': b'«tulip iris»'}"],
    ["SET password = N'tulip iris', a = 1", "SET password = N'«tulip iris»', a = 1"],
    ['{ password: Some("tulip iris"), a: 1 }', '{ password: Some("«tulip iris»"), a: 1 }'],
    ['{"a":"{ password: Some(\\"tulip iris\\") }"}', '{"a":"{ password: Some(\\"«tulip iris»\\") }"}'],
    ['Password                 : tulip', 'Password                 : «tulip»'],
    ["{ password: <ref *1> { a: 'tulip' } }", "{ password: <ref *1> «{ a: 'tulip' }» }"],
    ["{ password: <ref *1> Box {\n  a: 'tulip'\n} }", "{ password: <ref *1> Box «{\n  a: 'tulip'\n}» }"],
    ["{ password: <ref *1> Box { a: 'tulip' } }", "{ password: <ref *1> Box «{ a: 'tulip' }» }"],
    ['a ? token\n                : `tulip`', 'a ? token\n                : `tulip`'],
    ['password === tulip', 'password === «tulip»'],
    ['password := "tulip"', 'password := "«tulip»"'],
    ["{ 'password': 'tulip', a: 1 }", "{ 'password': '«tulip»', a: 1 }"],
    ["Map(1) { 'password' => 'tulip' }", "Map(1) { 'password' => '«tulip»' }"],
    ['{"a":{"password" : "tulip"', '{"a":{"password" : "«tulip»"'],
    ['{\\"password\\":\\"tulip\\"', '{\\"password\\":\\"«tulip»\\"'],
    ['a=1&user[password]=tulip&b=2', 'a=1&user[password]=«tulip»&b=2'],
    ['/login?password=tulip#top', '/login?password=«tulip#top»'],
    ['Password=tulip;Server=x', 'Password=«tulip»;Server=x'],
    ['password=a password=b', 'password=«a» password=«b»'],
    ['token: Bearer abc', 'token: «Bearer abc»'],
    ['token: Bearer   abc', 'token: «Bearer   abc»'],
    ['auth=basic YWJj', 'auth=«basic YWJj»'],
    ['Authorization: Digest a="b", c="d"\nHost: x', 'Authorization: «Digest a="b", c="d"»\nHost: x'],
    ['Cookie: a=b; c=d\r\nHost: x', 'Cookie: «a=b; c=d»\r\nHost: x'],
    ['"Cookie":"a=b; c=d","x":1', '"Cookie":"«a=b; c=d»","x":1'],
    ['/a?cookie=a=b; c=d&n=1', '/a?cookie=«a=b; c=d»&n=1'],
    ['a=1&authorization=Basic x y\nb&n=1', 'a=1&authorization=«Basic x y»\nb&n=1'],
    ['a=1; cookie=b=c d; e=1', 'a=1; cookie=«b=c d»; e=1'],
    ['/a?cookie=a=b; c=d', '/a?cookie=«a=b; c=d»'],
    ['# Cookie: a=b&c=d', '# Cookie: «a=b&c=d»'],
    ['API key: abc', 'API key: «abc»'],
    ['the session id = abc', 'the session id = «abc»'],
    ['Credit card number: 12345', 'Credit card number: «12345»'],
    ['"tokens":{"access_token":["a","b"]}', '"tokens":{"access_token":«["a","b"]»}'],
    ['ward: east', 'ward: «east»'],
    ['token: <tulip>', 'token: «<tulip>»'],
    ['password: tulip.iris', 'password: «tulip.iris»'],
    ['password: tulip.iris(7', 'password: «tulip.iris(7»'],
    ['password: $(tulip7', 'password: «$(tulip7»'],
    ['x-api-key:12345', 'x-api-key:«12345»'],
    ['secret-token:12345', 'secret-token:«12345»'],
    ["-H 'Cookie: a=b; c=d' https://host.example", "-H 'Cookie: «a=b; c=d»' https://host.example"],
    ['"Cookie: a="b"; c=d" and more', '"Cookie: «a="b"; c=d" and more»'],
    ['[{"a":"sent Authorization: Basic dG86aXI=="},{"b":1', '[{"a":"sent Authorization: «Basic dG86aXI==»"},{"b":1'],
    ['{"a":"sent Cookie: a=b; c=d","b":"x y', '{"a":"sent Cookie: «a=b; c=d»","b":"x y'],
    ['["Cookie sent. Cookie: a=b; c=d", "next', '["Cookie sent. Cookie: «a=b; c=d»", "next'],
    ['{\\"a\\":\\"sent Cookie: a=b; c=d\\"},{\\"b', '{\\"a\\":\\"sent Cookie: «a=b; c=d»\\"},{\\"b'],
    ['{"a":"sent Cookie: a={\\"b\\":\\"c\\"}; d=e","f', '{"a":"sent Cookie: «a={\\"b\\":\\"c\\"}; d=e","f»'],
    ['{"a": 1} sent Cookie: a={"b":"c"}; d=e', '{"a": 1} sent Cookie: «a={"b":"c"}; d=e»'],
    ['he said "hello" with Cookie: a="b", c="d"', 'he said "hello" with Cookie: «a="b", c="d"»'],
    ['password: tulip and iris\nnext', 'password: «tulip and iris»\nnext'],
    ['a: 1\n  DB_PASSWORD=tulip and iris', 'a: 1\n  DB_PASSWORD=«tulip and iris»'],
    ['password: tulip and iris, rose', 'password: «tulip» and iris, rose'],
    ['credentials: rosa / tulip7, sent', 'credentials: «rosa / tulip7», sent'],
    ['credentials: rosa / tulip: 7', 'credentials: «rosa» / tulip: 7'],
    ['credentials=rosa/tulip / iris', 'credentials=«rosa/tulip / iris»'],
    ['password: rosa / tulip7, sent', 'password: «rosa / tulip7», sent'],
    ['secret: tulip and iris\nnext', 'secret: «tulip and iris»\nnext'],
    ['token: tulip and iris\nnext', 'token: «tulip» and iris\nnext'],
    ['credentials: "rosa" / tulip', 'credentials: "«rosa»" / tulip'],
    ['password=tulip host=iris', 'password=«tulip» host=iris'],
    ['new password: tulip and iris', 'new password: «tulip» and iris'],
    ['credentials: Login { user: 1 } x', 'credentials: Login «{ user: 1 }» x'],
    ['secret: Map(1) { 1 => 2 } x', 'secret: Map(1) «{ 1 => 2 }» x'],
    ['secret: [Object: null prototype] { a: 1 } x', 'secret: [Object: null prototype] «{ a: 1 }» x'],
    ['пароль password: тюльпан', 'пароль password: «тюльпан»'],
    ['Your new password is: tu!7#lip$, and', 'Your new password is: «tu!7#lip$», and'],
    ['Ihr Passwort lautet: tulip', 'Ihr Passwort lautet: «tulip»'],
    ['The access token was: "tulip iris"', 'The access token was: "«tulip iris»"'],
    ['Your verification code is: <b>482913</b>', 'Your verification code is: «<b>482913</b>»'],
    ['credentials: Rosa Blue, 7', 'credentials: «Rosa Blue», 7'],
    ['{cardHolderName: Rosa Blue, page: 2}', '{cardHolderName: «Rosa Blue», page: 2}'],
    ['secret=rosa Blue2 Iris\nnext', 'secret=«rosa Blue2 Iris»\nnext'],
    ['GET /?password=tulip 401\nnext', 'GET /?password=«tulip» 401\nnext'],
    ['(password=tulip Page 2)', '(password=«tulip» Page 2)'],
    ['Login(password=tulip, secret=Rosa Blue Iris) 7', 'Login(password=«tulip», secret=«Rosa Blue Iris») 7'],
    ['[password] => tulip', '[password] => «tulip»'],
    ['[token]: tulip', '[token]: «tulip»'],
    ['"password":[]string{"tulip iris"}, "a":1', '"password":[]string{"«tulip iris»"}, "a":1'],
    ['password: Some(\n        "tulip iris",\n    ),', 'password: Some(\n        "«tulip iris»",\n    ),'],
    ['{ cookie: [ \'a=b\', "c=d" ], a: 1 }', '{ cookie: «[ \'a=b\', "c=d" ]», a: 1 }'],
    ['{ cookie: { a: 7 } }', '{ cookie: «{ a: 7 }» }'],
    ['Cookie: [a=b]; c=d\nx', 'Cookie: «[a=b]; c=d»\nx'],
  ])('in %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test.each([
    `pull registry.example/secret-store:v1.2@sha256:${'0a'.repeat(32)}`,
    `pull registry.example/card-signature:20260301@sha256:${'0a'.repeat(32)}`,
    'connect to token-service:8080, auth.internal:8443/health failed',
    'password: required',
    'const token = await getToken(id);',
    'const token = form.get("token");',
    'const token = req.headers?.authorization.split(" ");',
    'const token = jwt.sign({ a: 1 });',
    'const secret = process.env.SECRET!;',
    'TOKEN=$(cat token.txt) curl',
    'token: <token>',
    'scopes token:read secret:list',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db',
    'secret_arn=arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db',
    'secret: <redacted>',
    'System.Data, PublicKeyToken=b77a5c561934e089',
    'tokenUrl: https://host.example/oauth/token',
    'password is wrong: 5 attempts',
    'the password is: required, the token was: expired',
    'client [ip]:51234 sent',
    'a=[password]\n:authority: x',
    '{ cookie: [Array], a: 1 }',
    'status is: 401, this is: tulip',
    'password is set: Rosa Blue',
    'password?: string',
    'passwords match: tulip',
    'token: [token]',
    'token="[card]"',
    'x [token: [token]]',
    'Cookie: [cookie]\nHost: x',
    'monkey=tulip, author: rosa, passenger: rosa',
    '=tulip :tulip "":tulip',
    'auth user: rosa',
    'auth: login failed',
    'pass: 12, fail: 3',
    'WHERE token = ? AND sid = :sid AND password = $1',
    'ON s.sid = u.sid',
    'password: req.body.password',
    'isStrongPassword: isStrongPassword, getPass: getPass',
    'const token = tokens[index++];',
    'ward: west',
    'token: ',
    'password=',
    'password=&a=b',
    '12:30:15',
  ])('there is none in %s', (text) => {
    expect(marked(text)).toBe(text);
  });

  test.each([
    'at verify (/app/src/token.ts:12:34)',
    'at verify (/app/auth/cookie.js:110:15)',
    'at password.ts:12:34\n    at secret.mjs:1:2',
    'at /app/session-id.js:12',
    'at load (token.service.ts:7:1)',
    'at Shop.Login() in /src/TokenService.cs:line 42',
    'at https://shop.example/token.a1b2c3d4.js:1:104233',
    'src/token.ts:12:34 - error TS2345: Argument',
    'at C:\\app\\token.js:12:34',
    "token.rb:12:in 'verify'",
    'token.py:12: DeprecationWarning',
    'panic at token.rs:12:5:',
    '"stack":"at file:///app/token.js:12:34\\n    at run',
  ])('the line of a file is none in %s', (text) => {
    expect(marked(text)).toBe(text);
  });

  test.each([
    ['token.ts:12:34:tulip', 'token.ts:«12:34:tulip»'],
    ['token.ts: 1234', 'token.ts: «1234»'],
    ['token.ts=1234', 'token.ts=«1234»'],
    ['token.ts:1234tulip', 'token.ts:«1234tulip»'],
    ['token.ts:12345678', 'token.ts:«12345678»'],
    ['app.token:1234:12', 'app.token:«1234:12»'],
    ['token-ts:123456', 'token-ts:«123456»'],
    ['token.json:123456', 'token.json:«123456»'],
  ])('no line of a file is %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test.each([
    ['password: !!str p@ss:x#1', 'password: !!str «p@ss:x#1»'],
    ['password: !env "tu lip"', 'password: !env "«tu lip»"'],
    ['password: &old p@ss:x', 'password: &old «p@ss:x»'],
    ['password: &old', 'password: «&old»'],
    ['password: !valid && x', 'password: !valid && x'],
    ['password=&old p@ss', 'password=«&old» p@ss'],
  ])('a value stands behind the tag or the anchor that YAML gives it in %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test.each([
    'Invalid token: unexpected end of JSON input',
    'Password: minimum 8 characters',
    'password: Path `password` is required.',
    'token: Cast to ObjectId failed',
    'privateKey: Unsupported key format',
    'password: CastError: Cast to Number failed',
    'API_KEY: Value <quoted> is not one',
    'mutation ($token: ID!, $pin: Int) {',
    '{ password: [Array], getToken: [Function: getToken] }',
    'password: Password must contain at least 8 characters',
    'at .password: Int cannot represent "x"',
    'password: minimum of 12 characters',
    'password: wrong',
    'password: Incorrect.',
    'Login failed (password: wrong)',
    'password: wrong (third time)',
    'password: (empty)',
    'password: <hidden>',
    'password_reset: sent\nmail: queued',
    'forgot password: clicked',
    'token: invalid_grant for the client shop',
    'Expected token: SEMICOLON, got COMMA',
    'credit card: declined',
    'cvv: match',
    'password: z.string().min(8)',
    '{ password: z.string().min(8), name: z.string() }',
    'password=function(e){return t(e)}',
    't.ok(pass === isWritable(stream), type)',
    'exports.setThePassword = require("./url-state-machine").setThePassword;',
    '_isToken = _isToken.default, ',
    'token = match[0];',
    'var _token = _interopDefault(require("./token"))',
    '(sessionId: NonSharedBuffer, token: Promise, pass: PluginPass) => void',
    'password: function(e,t){return e}',
    'ManagedIdentityCredential: Authentication failed. Message none',
    'ClientSecretCredential: tenantId is a required parameter.',
    'Failed to parse private key: Error: Invalid PEM formatted message.',
    '{\n  cookieJar: undefined,\n  retry: 2\n}',
    'Cannot parse privateKey: Encrypted private OpenSSH key detected, but no passphrase given',
    'token is: a string, expected an object',
    'token is: a string',
    'passwd: password updated successfully',
    'volume "token" : secret "web-token" not found',
    'Call to undefined method Token::verify() in Auth.php',
    'constructor(private readonly auth: AuthService, private readonly jwt: JwtService) {}',
    '  + password = (sensitive value)',
    '  + token    = (known after apply)',
    'ssl.key.password = [hidden]',
    '{"password"=>"[FILTERED]"}',
    'Credentials=[REDACTED], Authenticated=true',
    '250-AUTH=LOGIN PLAIN',
    'Authentication: JWT',
    'auth: Fatal: the process died',
    'Auth0: login_required: Login required',
    'AuthManager: token: null',
    'Setting `pad_token_id` to `eos_token_id`:50256 for open-end generation.',
    'bos_token: <s>',
    'imagePullSecrets:\n  - name: registry',
    'localStorage key: theme',
    'forgotPassword: Passwort vergessen?',
    'passwordLabel: Passwort',
    'docker login --password-stdin registry.example',
    'encryption key: updated',
    'Password: unchanged',
    '<label>Password:</label> <input id="password">',
  ])('what is said of one is none in %s', (text) => {
    expect(marked(text)).toBe(text);
  });

  test.each([
    ['password=wrong', 'password=«wrong»'],
    ['/login?password=sent&a=1', '/login?password=«sent»&a=1'],
    ['password: wrong,tulip', 'password: «wrong,tulip»'],
    ['Cookie: unexpected end of a=b', 'Cookie: «unexpected end of a=b»'],
    ['password:wrong', 'password:«wrong»'],
    ['password: "wrong"', 'password: "«wrong»"'],
    ['password: wrong horse battery staple', 'password: «wrong horse battery staple»'],
    ['password: wrong-horse', 'password: «wrong-horse»'],
    ['password: TulipIris', 'password: «TulipIris»'],
    ['password: Data', 'password: «Data»'],
    ['shopCredential: tulip', 'shopCredential: «tulip»'],
    ['the shopCredential: tulip7 was refused', 'the shopCredential: «tulip7» was refused'],
    ['the shop_credential: tulip was refused', 'the shop_credential: «tulip» was refused'],
    ['Cookie: undefined, a=b', 'Cookie: «undefined, a=b»'],
    ['password=tulip(rosa)', 'password=«tulip(rosa»)'],
    ['password=tulipIris(7)', 'password=«tulipIris(7»)'],
    ['password=tulips[0];', 'password=«tulips[0»];'],
    ['password=NonSharedBuffer', 'password=«NonSharedBuffer»'],
    ['password: (tulip)', 'password: «(tulip»)'],
    ['password: (wrong', 'password: «(wrong»'],
    ['password: minimum effort', 'password: «minimum effort»'],
    ['password: unexpected tulip', 'password: «unexpected tulip»'],
    ['token: semicolon', 'token: «semicolon»'],
    ['Expected token: TULIP, got ROSE', 'Expected token: «TULIP», got ROSE'],
    ['token: invalid_grant2', 'token: «invalid_grant2»'],
    ['password: z.string().default("tulip")', 'password: «z.string().default("tulip»")'],
    ['password=function(e){return"tulip"}', 'password=«function(e){return"tulip»"}'],
    ['password: z.tulip', 'password: «z.tulip»'],
    ['privateKey: Encrypted private tulip', 'privateKey: «Encrypted private tulip»'],
    ['password: a string of tulips', 'password: «a string of tulips»'],
    ['passwd: password tulip', 'passwd: «password tulip»'],
    ['password: secret tulip', 'password: «secret tulip»'],
    ['token::tulip', 'token:«:tulip»'],
    ["Token::verify('tulip7')", "Token:«:verify('tulip7»')"],
    ['password: Service', 'password: «Service»'],
    ['password = (tulip value)', 'password = «(tulip» value)'],
    ['password = [tulip]', 'password = «[tulip]»'],
    ['AUTH=PLAIN7', 'AUTH=«PLAIN7»'],
    ['auth: rosa7: iris', 'auth: «rosa7:» iris'],
    ['AuthManager: token: tulip7', 'AuthManager: token: «tulip7»'],
    ['credentials: password: tulip', 'credentials: password: «tulip»'],
    ['if (password != confirm_password: tulip', 'if (password != confirm_password: «tulip»'],
    ['password: tulip:', 'password: «tulip:»'],
    ['bos_token_secret: tulip', 'bos_token_secret: «tulip»'],
    ['next_token: tulip', 'next_token: «tulip»'],
    ['imagePullSecrets: registry\nsecrets: tulip', 'imagePullSecrets: registry\nsecrets: «tulip»'],
    ['storage key: tulip', 'storage key: «tulip»'],
    ['forgot_password_token: tulip', 'forgot_password_token: «tulip»'],
    ['labelPassword: tulip', 'labelPassword: «tulip»'],
    ['docker login --password tulip --password-stdin', 'docker login --password «tulip» --password-stdin'],
    ['encryption_key: updated tulip', 'encryption_key: «updated tulip»'],
    ['encryption_key=updated', 'encryption_key=«updated»'],
    ['Password: <inputs', 'Password: «<inputs»'],
    ['password = (sensitive7 value)', 'password = «(sensitive7» value)'],
  ])('a value may look like what is said: %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test.each([
    ["const password = 'tulip';", "const password = '«tulip»';"],
    ["if (user.password === 'tulip') {", "if (user.password === '«tulip»') {"],
    ["{ password: 'tulip', user: 'rosa' }", "{ password: '«tulip»', user: 'rosa' }"],
    ['fetch("/login?password=tulip&a=1");', 'fetch("/login?password=«tulip»&a=1");'],
    ["const secret = 'it\\'s'; const token = 'b'", "const secret = '«it\\'s»'; const token = '«b»'"],
    ['connect(`Server=x;Password=tulip;`)', 'connect(`Server=x;Password=«tulip»;`)'],
    ['apiKey: `abc123`', 'apiKey: `«abc123»`'],
  ])('in a line of code: %s', (text, expected) => {
    expect(marked(text, { code: true })).toBe(expected);
  });

  test.each([
    'const token = req.headers.authorization;',
    'const password = await ask(text);',
    'password: string;',
    'user.password = hash;',
    "'/reset?token=' + token",
    '"password=" + password + "&token=" + token',
    "headers: { Authorization: 'Bearer ' + token }",
    `headers: { Authorization: \`Bearer \${token}\` }`,
    `\`?token=\${token}&sid=\${sid}\``,
    "const PASSWORD = 'password';",
    "token.kind = 'word';",
    "token: '',",
  ])('there is none in a line of code: %s', (text) => {
    expect(marked(text, { code: true })).toBe(text);
  });
});

test('in code a literal is found behind a type, and behind what it stands in for', () => {
  const lines: readonly (readonly [line: string, shown: string])[] = [
    ["const password: string = 'tulip'", "const password: string = '«tulip»'"],
    ["password: process.env.PW || 'tulip'", "password: process.env.PW || '«tulip»'"],
    ["password: settings.password ?? 'tulip'", "password: settings.password ?? '«tulip»'"],
    ["const total: number = 'tulip'", "const total: number = 'tulip'"],
  ];
  for (const [line, shown] of lines) expect(marked(line, { code: true })).toBe(shown);
});

test('a single word is read to its end where it is a value, and not again behind every key where it is none', () => {
  const drawn = 'q7Ztulip4tQ7rose2T'.repeat(40);
  expect(marked(`session=${drawn} x`)).toBe(`session=«${drawn}» x`);
  for (const part of ['session:.', 'arn:aws:a:b:1:secret:']) {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    const work = createWork();
    expect(matcher.scan(text, {}, work).spans).toEqual([]);
    expect(work.characters).toBeLessThan(text.length * 40);
  }
});
