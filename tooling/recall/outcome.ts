import type { Policy } from '../../packages/core/src/policy.ts';
import { scrubItem } from '../../packages/core/src/stages/scrub.ts';
import { readingsOf } from './contexts/encoding.ts';
import type { Sample } from './sample.ts';

/** What the engine did with a sample. */
export interface Outcome {
  /** Whether nothing of the value left; true where there is none. */
  readonly isHidden: boolean;
  /** Whether what stands beside it left as it came. */
  readonly isKept: boolean;
  /** The detectors that spoke. */
  readonly found: readonly string[];
  readonly findings: readonly { readonly detector: string; readonly path: string }[];
}

/** Every text of an item, names of members among them. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'bigint') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
  return [];
}

/** How much of a value may leave, as a share of it and in characters. */
const most = { share: 0.6, characters: 24, fewest: 6 } as const;

/** Whether so much of a value stands in a text that it has not been hidden. */
function leaksIn(text: string, value: string): boolean {
  const width = Math.min(value.length, Math.max(most.fewest, Math.min(most.characters, Math.ceil(value.length * most.share))));
  for (let at = 0; at + width <= value.length; at += 1) if (text.includes(value.slice(at, at + width))) return true;
  return false;
}

/** Has the engine read a sample, and says what came of it. */
export function outcomeOf({ item, value, kept }: Sample, policy: Policy): Outcome {
  const { sent, decision } = scrubItem(item, policy);
  const texts = sent === undefined ? [] : textsIn(sent[1]);
  const findings = decision.findings.map(({ detector, path }) => ({ detector, path }));
  const isHidden = value === undefined || !texts.some((text) => readingsOf(text).some((reading) => leaksIn(reading, value)));
  const isKept = kept.every((word) => texts.some((text) => text.includes(word)));
  return { isHidden, isKept, found: [...new Set(findings.map(({ detector }) => detector))], findings };
}
