import type { Detector } from '../detectors/detector.ts';

/** What the server puts in the place of what a detector recognises. */
export interface ServerRedaction {
  readonly redaction: { readonly method: 'mask' | 'remove' } | { readonly method: 'replace'; readonly text: string };
  /** Why it is not what stands there here; undefined where it is the same. */
  readonly difference: string | undefined;
}

/**
 * The redaction of the server that does what a detector asks for; where none does, one that hides more. Its method `hash` is
 * none of them: it has no key, so that whoever guesses a value can check the guess.
 */
export function serverRedactionOf({ label, replace = 'label' }: Detector): ServerRedaction {
  const redaction: ServerRedaction['redaction'] = { method: 'replace', text: `[${label}]` };
  if (replace === 'label') return { redaction, difference: undefined };
  if (replace === 'remove') return { redaction: { method: 'remove' }, difference: undefined };
  if (replace === 'pseudonym') return { redaction, difference: 'the server hashes without a key; it puts the label there' };
  if ('partial' in replace) return { redaction, difference: 'the server keeps no part of a value; it puts the label there' };
  const difference = replace.mask.keepLast > 0 ? 'the server masks a value to its end' : undefined;
  return { redaction: { method: 'mask' }, difference };
}
