/** A text as rrweb records it. */
export function text(id: number, textContent: string): Record<string, unknown> {
  return { type: 3, id, textContent };
}

/** An element as rrweb records it. */
export function element(
  id: number,
  tagName: string,
  childNodes: readonly unknown[],
  attributes: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return { type: 2, id, tagName, attributes, childNodes: [...childNodes] };
}

/** A page as rrweb records it, with what is given in its body. */
export function pageOf(...body: readonly unknown[]): Record<string, unknown> {
  return { type: 0, id: 1, childNodes: [element(2, 'html', [element(3, 'body', body)])] };
}

const timestamp = 1_790_000_000_000;

export function snapshot(...body: readonly unknown[]): Record<string, unknown> {
  return { type: 2, timestamp, data: { node: pageOf(...body), initialOffset: { top: 0, left: 0 } } };
}

export function change(source: number, data: object): Record<string, unknown> {
  return { type: 3, timestamp, data: { source, ...data } };
}

export function mutation(changes: object): Record<string, unknown> {
  return change(0, { texts: [], attributes: [], removes: [], adds: [], ...changes });
}
