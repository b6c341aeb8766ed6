function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Names that hold digits and mean something, without the signs that some write in them: `utf8` stands for `UTF-8` too. */
export const technical: ReadonlySet<string> = words(
  'utf8 utf16 utf32 utf8mb4 latin1 iso88591 iso8601 base32 base58 base64 sha1 sha256 sha384 sha512 md5 crc32 aes128 aes256 ed25519 hs256 hs384 hs512 rs256 rs384 rs512 es256 es384 es512 ps256 ps384 ps512 pkcs1 pkcs8 pkcs12 p12 x509 ' +
    'ssl3 sslv3 tls12 tls13 tlsv1 tlsv12 tlsv13 ipv4 ipv6 http1 http2 http3 http10 http11 http20 h2 h3 oauth1 oauth2 ssh2 socks5 i18n l10n k8s s3 ec2 r2 d1 v8 b2b p2p e2e 2fa web3 log4j neo4j urllib3 ' +
    'int8 int16 int32 int64 uint8 uint16 uint32 uint64 float32 float64 i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 win32 x64 x86 x8664 arm64 amd64 ext4 mp3 mp4 h264 html5 es5 es6 es2015 es2020 es2022 ' +
    'webgl2 vector3 uuid4 1xx 2xx 3xx 4xx 5xx 2d 3d e2big group14',
);

/** What the codes of vendors begin with: Oracle, TypeScript, C#, MSBuild, Angular, Microsoft Entra, Db2, .NET, PostgREST, Apache. */
export const codePrefixes: ReadonlySet<string> = words('ORA PLS TNS TS CS MSB NG AADSTS SQL IDX PGRST AH');

/** Words after which a number says what went wrong, alone or with the word before them. */
export const beforeCode: ReadonlySet<string> = words(
  'errno error_nr signal exit exitcode exit_code exit_status exited_with exited_status with_code with_status error_code os_error return_code alert_number close_code closed_with grpc_status grpc_code grpc-status',
);

/** Words after which a number of the system in hexadecimal digits says what went wrong, alone or with the word before them. */
export const beforeResult: ReadonlySet<string> = words(
  'hresult ntstatus error_code exit_code exit_status exception_code stop_code with_code exception',
);

/** Words by which a message is about a request, so that a number of three digits behind them may be a status of HTTP. */
export const ofRequests: ReadonlySet<string> = words(
  'api fetch http https network request response upstream webhook GET POST PUT PATCH DELETE HEAD',
);

/** Words beside a name that belongs to the program and not to a person. */
export const beforeName: ReadonlySet<string> = words(
  'constraint column relation table index field property attribute module package function method type class component directive variable header argument parameter path model option prop reading evaluating to_execute for_key module_named env_var setting permission scope feature flag command template claim insert_into delete_from method_of query_update',
);

/** Keys whose values say what went wrong, where they are words or short numbers. */
export const tellingKeys: ReadonlySet<string> = words(
  'code status statuscode status_code hresult errno sqlstate sqlcode signal exitcode exit_code error reason level type',
);

/** What the phrases for statuses begin with (RFC 9110, section 15). */
export const phrases: readonly string[] = 'Not ,Bad ,Unau,Forb,Inte,Serv,Gate,Too ,Conf,Unpr,Meth'.split(',');

/** Last labels of names of hosts that are seldom members of objects. */
export const domains: ReadonlySet<string> = words(
  'com net org io co ai edu gov cloud local internal lan arpa eu us uk de fr nl ch ru jp cn br au example test',
);

/** Last labels but one of names of hosts, before that of a country. */
export const purposes: ReadonlySet<string> = words('com net org co edu ac gov go or ne');

/** Units without the `s` of many. */
export const durations: ReadonlySet<string> = words('n u µ m s h d w ms sec msec min hr second minute hour day week millisecond');
export const sizes: ReadonlySet<string> = words('b kb mb gb tb kib mib gib byte');

/** What people give names to: a word behind it is a name more often than not. */
export const beforeGiven: ReadonlySet<string> = words(
  'topic queue stream container pod service job task bucket namespace cluster pool group member node role provider volume repository project host database worker server backend device dev environment proxy workflow runner keyspace shard partition broker consumer comm ns dag connector plugin deployment statefulset daemonset configmap ingress branch pipeline executor vhost exchange datacenter collection replica playbook',
);

/** Words behind which a name stands in brackets. */
export const beforeBracket: ReadonlySet<string> = words('of for in on index shard');

/** Names of disks without a digit. */
export const disks: ReadonlySet<string> = words('sda sdb sdc sdd sde vda vdb');

/** What the names of units of systemd end in. */
export const units: ReadonlySet<string> = words('service socket timer mount slice');

/** Titles of persons, and small words within their names. */
export const titles: ReadonlySet<string> = words('Mr Mrs Ms Dr Prof Herr Frau Mme M Sr Sra');
export const particles: ReadonlySet<string> = words('van von de der den del di da la le du bin al ter zu');

/** What is said of persons by their names. */
export const beforePerson: ReadonlySet<string> = words(
  'user username player customer patient employee student teacher doctor nurse author guest subscriber applicant tenant owner recipient sender buyer seller assignee holder person name id benutzer nutzer kunde utilisateur usuario cliente utente gebruiker city town stadt',
);

/** What the names of streets end in. */
export const streets: readonly string[] = 'Street Road straße'.split(' ');

/** Words before a colon, behind which stands what somebody wrote. */
export const freeTexts: ReadonlySet<string> = words('comment bio review prompt term');

/** What only persons do, as it goes on behind their names: by its first word, the others. */
export const deeds: ReadonlyMap<string, readonly string[]> = new Map([
  ['logged', ['in', 'out']],
  ['signed', ['in']],
  ['joined', ['the ch']],
  ['left', ['the ch']],
  ['is', ['typing', 'not a member']],
]);

/** What was done by a person or for one, whose name follows. */
export const beforeActor: ReadonlySet<string> = words(
  'assigned_to addressed_to approved_by signed_by invited_by invitation_from invited_from requested_by reported_by submitted_by reviewed_by booked_by owned_by uploaded_by edited_by shared_with',
);

/** How a message speaks to a person. */
export const greetings: ReadonlySet<string> = new Set(
  'hello|hi|hey|dear|welcome|welcome back|thanks|thank you|goodbye|good morning|hallo|bonjour|hola'.split('|'),
);

const verbs = 'not is was has had does did already could cannot will';

/** Words that go on behind a name, and seldom behind what was done. */
export const auxiliaries: ReadonlySet<string> = words(`${verbs} tried exited`);

/** Words before a colon, or before a word, behind which a secret stands. */
export const beforeSecret: ReadonlySet<string> = words('password passwd secret passphrase bearer');

/** Words of what belongs to persons, and of things whose names begin with capitals. */
export const noPerson: ReadonlySet<string> = words(
  'you your an never successfully gateway intent maps cloud engine store driver browser window page view form folder order cart basket wallet card bank code date time video button plan app script note rate slot label entry result permit shift room route scan badge pass text title world there network web socket cache buffer array report invoice flow security limiter breaker back apache google apple microsoft amazon azure internal external remote local global default new old all some any',
);

/** Two words behind which the name stands that a person signs in by, or that was given to a thing. */
export const beforeLogin: ReadonlySet<string> = words(
  'password_for publickey_for in_as session_of login_for login_by authentication_for deployment_of rollout_of flush_of',
);

const judgements = 'invalid unknown such';

/** Words of the language that stand before the noun of a name. */
export const closed: ReadonlySet<string> = words(
  `${verbs} ${judgements} of for from in on to by with at as than after before because while`,
);

/** Those of them that judge: behind the noun of a thing stands what of it they judge. */
export const judging: ReadonlySet<string> = words(`${verbs} ${judgements}`);

/** Other words that are no names although they stand where names do: of the language, of what is done, and of what things have. */
export const noGiven: ReadonlySet<string> = words(
  'and or the this that these are be no contains using during count number full empty bad busy idle down up lost too type account agent profile settings token key data error input output request response email url path password limit timeout object field value thread header certificate call client component state status process processing discovery overflow crash abort module access must should may might can would missing none null string integer unique conflict mismatch ' +
    'read write start stop pull push install load unload build rebuild rollback startup shutdown setup cleanup mount unmount resize backup restore import export upgrade update refresh reload restart retry sync query fetch lookup commit flush merge split scale drain join leave open close create delete remove list watch lock audit check test policy quota slug memory disk pressure health signature audience logging versioning size failure image storage capacity usage leader schema index log file event handler secret port address hash reset config message side',
);
