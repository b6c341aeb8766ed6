import { withoutLead } from '../lead.ts';

/** Why a request had no answer. */
export type HttpFailure = 'network' | 'timeout' | 'aborted';

/** What the SDK and clients put behind a sentence: the host or a code in brackets, or the address. */
const tail = String.raw`[.!]?(?: \([\w.:[\]-]{1,253}\)|:? (?:[A-Z]{3,7} )?https?:\/\/\S{1,2000})?$`;

function whole(...sentences: readonly string[]): RegExp {
  return new RegExp(`^(?:${sentences.join('|')})${tail}`, 'i');
}

/** How browsers, Node.js and clients say that there was no answer: in whole messages, because applications begin theirs alike. */
const sentences: Readonly<Record<HttpFailure, RegExp>> = {
  network: /* @__PURE__ */ whole(
    'failed to fetch',
    'load failed',
    'fetch failed',
    'network ?error(?: when attempting to fetch resource)?',
    'network request failed',
    'the network connection was lost',
    'the internet connection appears to be offline',
    'a server with the specified hostname could not be found',
    'could not connect to the server',
    String.raw`http failure response for (?:\(unknown url\)|\S{1,2000}): 0 unknown error`,
    String.raw`request to \S{1,2000} failed, reason:(?: socket hang up| (?:[a-z]{2,20} )?E[A-Z_]{3,15}(?: [\w.:[\]-]{1,253})?)?`,
  ),
  timeout: /* @__PURE__ */ whole(
    String.raw`timeout of \d{1,9} ?ms exceeded`,
    String.raw`timeout awaiting '[a-z]{2,20}' for \d{1,9}ms`,
    String.raw`(?:headers|body|connect) timeout error(?: \(attempted address[^()]{1,1000}\))?`,
    'the request timed out',
    'the operation was aborted due to timeout',
    'signal timed out',
  ),
  aborted: /* @__PURE__ */ whole(
    'the user aborted a request',
    '(?:the|this) operation was aborted',
    'signal is aborted without reason',
    'fetch is aborted',
  ),
};

/** Sentences of clients that applications say as well, so that the type of the error has to be one of a client. */
const general: Readonly<Record<Exclude<HttpFailure, 'network'>, RegExp>> = {
  timeout: /* @__PURE__ */ whole('request time(?:d )?out', 'the operation timed out'),
  aborted: /* @__PURE__ */ whole('request aborted', 'cancel+ed', 'aborted'),
};

/** The names that clients and browsers give to errors. */
const ofClients =
  /^(?:TypeError|AbortError|Cancel(?:ed|led)?(?:Error)?|AxiosError|FetchError|RequestError|DOMException|\w{0,40}TimeoutError)$/;

/** Codes of clients of HTTP, which no other part of Node.js uses. */
const codes: Readonly<Record<string, HttpFailure>> = {
  ERR_NETWORK: 'network',
  UND_ERR_SOCKET: 'network',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ESOCKETTIMEDOUT: 'timeout',
  UND_ERR_ABORTED: 'aborted',
  ERR_CANCELED: 'aborted',
};

/** What a message says of why there was no answer, where it is that sentence and no more. */
export function failureIn(whole: string, type = 'Error'): HttpFailure | undefined {
  const message = withoutLead(whole).trimEnd();
  if (sentences.timeout.test(message)) return 'timeout';
  if (sentences.network.test(message)) return 'network';
  if (sentences.aborted.test(message)) return 'aborted';
  if (!ofClients.test(type) && failureOf(type) === undefined) return undefined;
  if (general.timeout.test(message)) return 'timeout';
  return general.aborted.test(message) ? 'aborted' : undefined;
}

/** Codes of the system, which mean this where a request had no answer. */
const systemCodes: Readonly<Record<string, HttpFailure>> = {
  ECONNREFUSED: 'network',
  ECONNRESET: 'network',
  ENOTFOUND: 'network',
  EAI_AGAIN: 'network',
  EHOSTUNREACH: 'network',
  ENETUNREACH: 'network',
  EPIPE: 'network',
  ETIMEDOUT: 'timeout',
  ECONNABORTED: 'timeout',
};

/** What a code says of why there was no answer: one of a client of HTTP, or of the system where a client is known. */
export function failureOf(code: string, { isClient = false }: { readonly isClient?: boolean } = {}): HttpFailure | undefined {
  if (Object.hasOwn(codes, code)) return codes[code];
  return isClient && Object.hasOwn(systemCodes, code) ? systemCodes[code] : undefined;
}

/** Words that only HTTP has, and the status of a failure behind them. */
const named =
  /\b(?:(?:https?(?:\/[\d.]{1,3})?|response)(?:[ _-]?(?:error|status|exception|response|code))?!?(?:[:=]| of| is| was| with)?\s?(?:status(?:[ _-]?code)?[:=]?\s?)?|(?:status(?:[ _-]code|code))(?:[:=]| of| is| was)?\s?)\(?(4(?:[0-2]\d|3[01]|51|99)|5(?:[0-2]\d|30))(?![\d.%]| ?[kmgt]?i?b\b| ?m?s\b| of\b)/i;

/** What may stand behind a status that a sentence tells: its end, its phrase, or where the answer came from. */
const behind = String.raw`([45]\d\d)(?=$|[.,:;!)\]}"']|\s*$|\s+(?:[A-Z({[<"'/-]|https?:|(?:for|from|on|at|by|while|when|after|in|error|response)\b))`;

/** A status with the phrase that is its own (RFC 9110, section 15), as far as it tells. */
const phrased =
  /(?:^|[:(] ?|\b(?:error|failed|returned|answered|with) )([45]\d\d)(?=(?::| -)? \(?(?:bad [gr]|unauthor|forbidden|not found|too many req|internal server|service unav|gateway time))/i;

/** Sentences that are said of HTTP alone. */
const certain = /* @__PURE__ */ new RegExp(
  String.raw`\b(?:http failure response for (?:\(unknown url\)|\S{1,500}):|request(?: (?:to|for) \S{1,500})? failed with(?: a)? status(?: of)?:?|server responded with(?: a)? status(?: of)?:?) \(?${behind}`,
  'i',
);

/** The words of a sentence that tell a status. What they are said of has to be of HTTP as well. */
const said: readonly RegExp[] = /* @__PURE__ */ [
  // Behind a sentence of a client.
  String.raw`^(?:[Ff]etch failed|[Nn]etwork ?[Ee]rror|[Ll]oad failed|[Rr]equest failed)(?: with)?:? \(?`,
  String.raw`^(?:[Ff]ailed to fetch|[Ff]etch failed|[Rr]equest (?:to|for) \S{1,500} failed)[^\d:(]{0,100}(?:: | ?\()`,
  String.raw`\b(?:responded|answered) with(?: a)?(?: status)?(?: of)?:? \(?`,
  String.raw`\b(?:[Ss]erver|[Uu]pstream|[Aa]pi|API|[Gg]ateway|[Ee]ndpoint|[Rr]equest|[Ff]etch|[Ww]ebhook|[Pp]roxy|https?:\/\/\S{1,200}) (?:returned|failed with)(?: a)?(?: status)?(?: of)?:? \(?`,
  String.raw`(?:^|[,;:([{]\s?|\b(?:with|[Uu]nexpected|[Ee]rror|[Gg]ot|[Rr]eceived|[Bb]ad|[Rr]eturned) (?:a )?)[Ss]tatus(?:[:=]| of)?\s?\(?`,
].map((words) => new RegExp(words + behind));

export interface StatusInMessage {
  readonly status: number;
  /** Where it ends: what stands behind it tells of one answer. */
  readonly end: number;
  /** Whether words of HTTP alone tell it, so that it is one in a sentence of the application's own too. */
  readonly isNamed: boolean;
}

/** The status that a message tells. */
export function statusIn(message: string): StatusInMessage | undefined {
  const isNamed = named.exec(message) ?? certain.exec(message) ?? phrased.exec(message);
  const found = isNamed ?? said.map((words) => words.exec(message)).find((one) => one !== null);
  if (found === null || found === undefined) return undefined;
  return { status: Number(found[1]), end: found.index + found[0].length, isNamed: isNamed !== null };
}
