/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** On every answer: nothing is cached, guessed, framed, or read from another origin. */
export const strictHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

interface AnswerOptions {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with JSON. */
export function answerJson(value: unknown, { status = 200, headers = {} }: AnswerOptions = {}): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(value) };
}

/** Answers with a page. */
export function answerPage(page: string, { status = 200, headers = {} }: AnswerOptions = {}): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: page };
}

/** Refuses with a reason in `detail`, as Sentry does. */
export function refuse(status: number, detail: string, { headers = {} }: Pick<AnswerOptions, 'headers'> = {}): Answer {
  return answerJson({ detail }, { status, headers });
}
