/** Why a request had no answer. */
export type HttpFailure = 'network' | 'timeout' | 'aborted';

/** How browsers, Node.js and clients say that there was no answer, at the beginning of a message. */
const sentences: Readonly<Record<HttpFailure, RegExp>> = {
  network:
    /^(?:failed to fetch(?! dynamic)|load failed|fetch failed|network ?error|network request failed|the network connection was lost|the internet connection appears to be offline|a server with the specified hostname could not be found|could not connect to the server|request to \S{1,500} failed, reason)/i,
  timeout:
    /^(?:timeout of \d{1,9} ?ms exceeded|timeout awaiting|(?:headers|body|connect) timeout error|request timed? ?out|the request timed out|the operation (?:was aborted due to|timed out)|signal timed out)/i,
  aborted:
    /^(?:the user aborted a request|(?:the|this) operation was aborted|signal is aborted|fetch is aborted|request aborted|canceled$)/i,
};

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

/** What a message says of why there was no answer. */
export function failureIn(message: string): HttpFailure | undefined {
  if (sentences.timeout.test(message)) return 'timeout';
  if (sentences.network.test(message)) return 'network';
  return sentences.aborted.test(message) ? 'aborted' : undefined;
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

/** How messages name a status of HTTP that tells of a failure. */
const status =
  /\b(?:status(?:[ _-]?code)?|https?(?:\/[\d.]{1,3})?(?:[ _-]?(?:error|status|exception|response))?!?|response(?: code)?|(?:responded|answered|failed) with|returned)(?:[:=]| of| is| was| with)?\s?(?:(?:a )?status(?: code)?[:=]?\s?)?\(?([45]\d\d)(?![\d.%])/i;

export interface StatusInMessage {
  readonly status: number;
  /** Where it ends: what stands behind it tells of one answer. */
  readonly end: number;
}

/** The status that a message tells. */
export function statusIn(message: string): StatusInMessage | undefined {
  const found = status.exec(message);
  return found === null ? undefined : { status: Number(found[1]), end: found.index + found[0].length };
}
