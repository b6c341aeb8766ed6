/** How engines and libraries show a text that they could not read, behind what stands before it. */
const showing =
  /(unrecognized expression: |regular expression: (?=\/)|'in' operator to search for '.{1,100}' in |Unexpected token .{1,6}, (?=[."])).{1,4000}?(?:$|(?= is not valid JSON)|\/[a-z]{0,8}(?=: ))/s;

/** The lines that a caret points into, behind the first of the message or behind an empty one. */
const lines = /(\n)(?:[^\n]{1,400}\n){0,8}?[ |.~-]{0,300}\^[\^~ -]{0,100}(?=\n|$)/;

/** Where a message shows a text that could not be read: it holds whatever it held, and no sign in it means what it means elsewhere. */
export function shownIn(text: string): readonly [start: number, end: number] {
  const found = showing.exec(text) ?? lines.exec(text);
  if (found === null) return [0, 0];
  const [whole, lead = ''] = found;
  return [found.index + lead.length, found.index + whole.length];
}
