import type { Finding } from '../../decision.ts';

/** Rules of another make than detectors, such as those of `fromSentry()`; they are applied before the detectors. */
export interface ItemRules {
  readonly kind: 'sentry rules';
  /** Gives back what is left of the payload of an item of a type, with its `_meta`; undefined where it cannot be judged. */
  readonly scrub: (
    itemType: string,
    payload: unknown,
  ) => { readonly payload: unknown; readonly meta?: unknown; readonly findings: readonly Finding[]; readonly cut: number };
  /** Gives back what is left of a file; undefined where it cannot be judged. */
  readonly scrubAttachment: (filename: string, bytes: Uint8Array) => Uint8Array | undefined;
}
