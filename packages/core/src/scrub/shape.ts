/** What a character is in a shape: a capital, a small letter, a digit, another letter, or itself where it is a sign. */
function classOf(character: string): string {
  if (/[A-Z]/.test(character)) return 'A';
  if (/[a-z]/.test(character)) return 'a';
  if (/\d/.test(character)) return '9';
  return /[!-~]/.test(character) ? character : 'x';
}

/** How many runs of a shape are told. */
const mostRuns = 12;

/** The shape of a text, which says nothing of it but its kinds of characters: `AKIA7Q2F` is `A{4}9A9A`. */
export function shapeOf(text: string): string {
  const classes = [...text].map(classOf).join('');
  const runs = classes.match(/(.)\1*/g) ?? [];
  const told = runs.slice(0, mostRuns).map((run) => (run.length > 1 ? `${run[0]}{${run.length}}` : run));
  return runs.length > mostRuns ? `${told.join('')}…` : told.join('');
}
