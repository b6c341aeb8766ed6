/** What ids of proxies and tracers are made of. Anyone may send the header, and what it says is shown and searched for. */
const acceptable = /^[\w.:=+/-]{1,128}$/;

/** The id that a request came with, where it is one that may be shown. */
export function givenRequestId(header: string | null | undefined): string | undefined {
  return typeof header === 'string' && acceptable.test(header) ? header : undefined;
}

/**
 * Tells the id of a request, always the same: the one it came with, where that may be shown, or else one that is made when it
 * is first asked for, as most requests are never asked.
 */
export function requestIdBy(header: string | null | undefined, make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= givenRequestId(header) ?? make();
    return made;
  };
}
