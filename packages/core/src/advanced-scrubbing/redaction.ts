import { codePoints } from '../scrub/remark/remark.ts';
import type { Chunk } from './chunks.ts';
import { filtered, type Redaction } from './rule.ts';

/** Gives the pseudonym of a value; undefined removes it. */
export type HashText = (text: string) => string | undefined;

/** What stands in the place of a text that a rule found; undefined where nothing does and nobody is told. */
export function replacementOf(text: string, origin: string, redaction: Redaction, hash: HashText): Chunk | undefined {
  const chunk = (replacement: string, remark: 'm' | 'p' | 's' | 'x'): Chunk => ({
    type: 'redaction',
    text: replacement,
    rule_id: origin,
    remark,
  });
  switch (redaction.method) {
    case 'mask':
      return text === '' ? undefined : chunk('*'.repeat(codePoints(text)), 'm');
    case 'replace':
      return chunk(redaction.text ?? filtered, 's');
    case 'hash': {
      const pseudonym = hash(text);
      return pseudonym === undefined ? chunk('', 'x') : chunk(pseudonym, 'p');
    }
    case 'other':
      return undefined;
    default:
      return chunk('', 'x');
  }
}
