/** What ids of proxies and tracers are made of. Anyone may send the header, and what it says is shown and searched for. */
const acceptable = /^[\w.:=+/-]{1,128}$/;

/** The id that a request came with, where it is one that may be shown. */
export function givenRequestId(header: string | null | undefined): string | undefined {
  return typeof header === 'string' && acceptable.test(header) ? header : undefined;
}
