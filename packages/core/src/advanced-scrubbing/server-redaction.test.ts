import { expect, it } from 'vitest';
import type { Replacement } from '../detectors/replacement.ts';
import { serverRedactionOf } from './server-redaction.ts';

function redactionOf(replace?: Replacement): { readonly redaction: unknown; readonly differs: boolean } {
  const { redaction, difference } = serverRedactionOf({ id: 'a', label: 'ward', ...(replace !== undefined && { replace }) });
  return { redaction, differs: difference !== undefined };
}

const label = { method: 'replace', text: '[ward]' };

it.each<[Replacement | undefined, object, boolean]>([
  [undefined, label, false],
  ['label', label, false],
  ['remove', { method: 'remove' }, false],
  [{ mask: { keepLast: 0 } }, { method: 'mask' }, false],
  [{ mask: { keepLast: 4 } }, { method: 'mask' }, true],
  [{ partial: 'domain' }, label, true],
  ['pseudonym', label, true],
])('the server does for %o the same or hides more, and never hashes', (replace, redaction, differs) => {
  expect(redactionOf(replace)).toEqual({ redaction, differs });
});
