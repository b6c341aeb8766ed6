import { variableIn } from './right-side.ts';
import { rawValueOf } from './variables.ts';

/** The title that the server gives an issue: its variables are replaced wherever they stand, and never by templates. */
export function titleFor(title: string, event: object): string {
  return title.replace(/\{\{\s*\S+\s*\}\}/g, (written) => rawValueOf(variableIn(written) ?? '', event) ?? written);
}
