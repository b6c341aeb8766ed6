function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Names that hold digits and mean something, without the signs that some write in them: `utf8` stands for `UTF-8` too. */
export const technical: ReadonlySet<string> = words(
  'utf8 utf16 utf16le utf32 utf8mb3 utf8mb4 iso88591 iso885915 iso8601 rfc3339 latin1 gb2312 gb18030 big5 base16 base32 base58 base62 base64 base64url ' +
    'sha1 sha2 sha3 sha224 sha256 sha384 sha512 md4 md5 crc16 crc32 crc32c xxh64 murmur3 blake2 blake2b blake3 argon2 argon2i argon2id pbkdf2 ' +
    'aes128 aes192 aes256 rc4 3des chacha20 poly1305 ed25519 ed448 x25519 secp256k1 p256 p384 p521 hs256 hs384 hs512 rs256 rs384 rs512 es256 es384 es512 ps256 ' +
    'pkcs1 pkcs5 pkcs7 pkcs8 pkcs11 pkcs12 p12 x509 ssl2 ssl3 sslv2 sslv3 tls1 tlsv1 tls10 tls11 tls12 tls13 tlsv10 tlsv11 tlsv12 tlsv13 ' +
    'ipv4 ipv6 ip4 ip6 inet6 http1 http2 http3 http10 http11 http20 h2 h2c h3 oauth1 oauth2 oauth20 oauth10 socks4 socks5 pop3 imap4 ssh2 group14 l2 l3 l4 l7 ' +
    'i18n l10n a11y k8s s3 s3a ec2 route53 k3s r2 d1 d3 v8 b2b b2c p2p e2e 2fa u2f web2 web3 log4j slf4j log4js neo4j psycopg2 boto3 urllib3 libuv1 ' +
    'int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 bigint64 biguint64 decimal128 i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 ' +
    'win32 win64 x64 x86 x8664 amd64 arm64 armv7 armv8 aarch64 i386 i686 ia32 ext3 ext4 nfs3 nfs4 ' +
    'mp3 mp4 mpeg4 h264 h265 vp8 vp9 av1 ac3 m3u8 lz4 bz2 bzip2 html4 html5 css2 css3 es3 es5 es6 es2015 es2016 es2017 es2018 es2019 es2020 es2021 es2022 ' +
    'h1 h4 h5 h6 vue2 vue3 python2 python3 webgl2 vector2 vector3 vector4 uuid4 uuidv4 uuidv7 1xx 2xx 3xx 4xx 5xx 2d 3d e2big db2 as400 mod11 level2',
);

/** What the codes of vendors begin with: Oracle, TypeScript, C#, MSBuild, .NET, Angular, Microsoft Entra, PostgREST, Hibernate. */
export const codePrefixes: ReadonlySet<string> = words(
  'ORA PLS TNS TS CS MSB NETSDK NU NG AADSTS SQL HY MY IDX HHH PGRST NJS DPI SP KB WFLY BC FS RZ CA',
);

/** Words after which a number says what went wrong. */
export const beforeCode: ReadonlySet<string> = words('errno signal exit exitcode exit_code exit-code');

/** Two words after which a number says what went wrong. */
export const beforeCodes: ReadonlySet<string> = words(
  'exit_code exit_status exited_with exited_status with_code with_status error_code os_error return_code returned_code status_code result_code close_code closed_with response_code',
);

/** Words before a quoted or bare name that belongs to the program and not to a person. */
export const beforeName: ReadonlySet<string> = words(
  'constraint column columns relation table index field fields property attribute module package function method type class component directive variable parameter operator reading setting extension',
);

/** Keys whose values say what went wrong, where they are words or short numbers. */
export const tellingKeys: ReadonlySet<string> = words(
  'code status statuscode status_code errno sqlstate signal exitcode exit_code errorcode error_code error reason severity level',
);

/** Keys whose quoted values are sentences. */
export const sentenceKeys: ReadonlySet<string> = words('msg message err error event reason detail');

/** What the phrases for statuses begin with (RFC 9110, section 15). */
export const phrases: readonly string[] = [
  'Not ',
  'Bad ',
  'Unauthorized',
  'Forbidden',
  'Internal ',
  'Service ',
  'Gateway ',
  'Too ',
  'Conflict',
  'Unprocessable',
  'Method ',
  'Gone',
  'Payload ',
  'Request ',
  'Payment ',
];

/** Ports that say which service it was (IANA, and the defaults of databases and brokers). */
export const servicePorts: ReadonlySet<string> = words(
  '21 22 23 25 53 80 110 143 389 443 465 587 636 993 995 1433 1521 2181 2379 3306 5432 5672 6379 8125 9042 9092 9200 11211 27017',
);

/** Last labels of names of hosts that are seldom members of objects. */
export const domains: ReadonlySet<string> = words(
  'com net org io co ai edu gov mil cloud local internal lan eu us uk de fr nl ch at be it es pt pl cz se fi dk ru ua jp cn kr in br mx au nz ca tv cc xyz example test invalid',
);

/** Units of durations and of sizes, in small letters. */
export const durations: ReadonlySet<string> = words(
  'ns us µs μs ms s m h d w sec secs second seconds min mins minute minutes hr hrs hour hours day days week weeks msec msecs usec millis milliseconds millisecond microseconds nanoseconds',
);
export const sizes: ReadonlySet<string> = words('b k kb mb gb tb pb kib mib gib tib g t byte bytes');
