import type { SentryException } from '../sentry.ts';
import { isValue } from './address.ts';
import { readAt, readText } from './original.ts';
import { services } from './service-ports.ts';
import { toldFile } from './told-file.ts';

/** What the operating system refused. */
export interface SystemError {
  /** Such as `ECONNREFUSED`. */
  readonly code: string;
  /** The call, such as `connect`. */
  readonly call?: string | undefined;
  /** Who was called, where the port tells it. */
  readonly service?: string | undefined;
  readonly host?: string | undefined;
  /** What was to be run. */
  readonly program?: string | undefined;
  /** The name of a file of the program, without a folder and what varies; of any other the extension, such as `*.pdf`. */
  readonly file?: string | undefined;
}

/** Codes of POSIX and of libuv, but for that of a protocol: behind it the message says what was wrong. */
const systemCode =
  /^(?:E(?:ACCES|ADDRINUSE|ADDRNOTAVAIL|AGAIN|AI_AGAIN|BADF|BUSY|CONNABORTED|CONNREFUSED|CONNRESET|EXIST|HOSTDOWN|HOSTUNREACH|INVAL|ISDIR|LOOP|MFILE|NETDOWN|NETUNREACH|NFILE|NOBUFS|NOENT|NOMEM|NOSPC|NOTDIR|NOTEMPTY|NOTFOUND|PERM|PIPE|ROFS|TIMEDOUT|XDEV))$/;

/** Such as `connect ECONNREFUSED 10.0.0.1:5432`, `ENOENT: no such file or directory, open '/a'` and `spawn git ENOENT`. */
const sentence =
  /^(?:(?<call>[a-z]{2,20}) (?:(?<program>[^\s:]{1,100}) )?)?(?<code>E[A-Z_]{3,15})(?: (?<host>[^\s,]{1,253}?)(?::(?<port>\d{1,5}))?)?(?:: [^,]{1,80}(?:, (?<other>[a-z]{2,20})(?: '(?<path>[^']{1,1000})')?)?)?(?:$| )/;

function fileOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : toldFile(path);
}

/** The name of a program that `spawn` was given, without its folder. */
function programOf(call: string | undefined, path: string | undefined): string | undefined {
  const name = call?.startsWith('spawn') ? path?.replace(/^.*[/\\]/s, '') : undefined;
  return name !== undefined && /^[a-z][\w.+-]{0,40}$/i.test(name) && !isValue(name) ? name : undefined;
}

/** The name of a host, without the labels that hold a digit: they may be those of one machine or customer of many. */
function hostOf(host = ''): string | undefined {
  const labels = host.slice(0, 300).toLowerCase().split('.');
  const name = labels.map((label) => (/\d/.test(label) ? '*' : label)).join('.');
  return /^(?:(?:\*|[a-z][a-z-]{0,62})\.){0,8}[a-z][a-z-]{0,62}$/.test(name) ? name : undefined;
}

function fromError(error: object): SystemError | undefined {
  const code = readText(error, 'code');
  if (code === undefined || !systemCode.test(code)) return undefined;
  const port = readAt(error, 'port');
  return {
    code,
    call: readText(error, 'syscall')?.replace(/ .*/s, ''),
    program: programOf(readText(error, 'syscall'), readText(error, 'path')),
    service: services[typeof port === 'number' ? port : 0],
    host: hostOf(readText(error, 'hostname') ?? readText(error, 'host')),
    file: fileOf(readText(error, 'path')),
  };
}

function fromMessage({ value = '' }: SentryException): SystemError | undefined {
  const read = value.slice(0, 1500);
  const found = sentence.exec(read);
  const groups: Partial<Record<string, string>> = found?.groups ?? {};
  const { code, host } = groups;
  if (code === undefined || !systemCode.test(code)) return undefined;
  return {
    code,
    call: groups['call'] ?? groups['other'],
    program: programOf(groups['call'], groups['program']),
    service: services[groups['port'] ?? ''],
    // A word that others follow is one of a sentence, unless it has the dot of a name or a port.
    host: host?.includes('.') || groups['port'] || found?.[0] === read ? hostOf(host) : undefined,
    file: fileOf(groups['path']),
  };
}

/** What the system refused, by the fields of the error or else by its message. */
export function systemErrorOf(originals: readonly object[], exceptions: readonly SentryException[]): SystemError | undefined {
  for (const error of originals) {
    const found = fromError(error);
    if (found !== undefined) return found;
  }
  return exceptions.map(fromMessage).find((found) => found !== undefined);
}
