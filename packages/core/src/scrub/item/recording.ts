import type { WithheldReason } from '../../decision.ts';
import type { SentryClient } from '../../sentry.ts';
import type { Judge } from '../judge.ts';
import type { Matcher } from '../matcher.ts';
import type { Work } from '../work.ts';

/** What is sent of a recording of Session Replay, or why nothing is. */
export interface Recorded {
  readonly sent?: unknown;
  readonly reason?: WithheldReason;
}

/** Judges the recordings of one page. */
export interface RecordingJudge {
  /** What is sent of the next segment. */
  readonly scrub: (recording: unknown, work: Work) => Recorded;
  /** Looks after the replay of a client that was set up, and says once each what weakens it. */
  readonly watch: (client: Pick<SentryClient, 'getIntegrationByName'>) => void;
}

/** What of a policy decides on recordings. */
export interface RecordingPolicy {
  readonly judge: Judge;
  readonly matcher: Matcher;
  readonly detectors: readonly { readonly id: string }[];
  readonly warn: (sentence: string) => void;
}

/** What a policy lets recordings of Session Replay pass by. */
export interface Recordings {
  readonly kind: 'recordings';
  readonly begin: (policy: RecordingPolicy) => RecordingJudge;
}
