import type { ScrubDecision } from './decision.ts';
import type { Ledger } from './ledger.ts';
import { recordLoss } from './loss.ts';
import type { Policy } from './policy.ts';
import type { EnvelopeItem, JsonRecord, SentryClient } from './sentry.ts';
import { scrubHeaders, scrubItem, treatmentOf } from './stages/scrub.ts';

/** The scrub stage at the door: what it decides is told to the ledger, and what it withholds to the client's report. */
export interface Scrubbing {
  /** What leaves of items: those that were let pass before as they are, every other one scrubbed. */
  readonly items: (client: SentryClient, items: readonly EnvelopeItem[]) => readonly EnvelopeItem[];
  /** What leaves of the headers of an envelope. */
  readonly headers: (headers: JsonRecord) => JsonRecord;
  /** Lets items pass that were scrubbed. */
  readonly letPass: (items: readonly EnvelopeItem[]) => void;
  readonly hasPassed: (item: EnvelopeItem) => boolean;
}

/** How many suspicions of an audit are said. */
const mostWarnings = 20;

export function createScrubbing(policy: Policy, ledger: Ledger): Scrubbing {
  const quiet = policy.reportOnly.has('scrub');
  const passed = new WeakSet<object>();
  let warnings = 0;

  /** Tells what looks like a secret in what leaves; it leaves all the same. */
  function audited([headers, payload]: EnvelopeItem): void {
    const known = policy.audit && treatmentOf(headers);
    if (policy.audit === undefined || known === undefined) return;
    try {
      for (const decision of policy.audit.look(String(headers['type']), payload, known.structure)) {
        ledger.record(decision);
        if (warnings >= mostWarnings) continue;
        warnings += 1;
        ledger.say(
          `What looks like a secret leaves at ${decision.path}, of the shape ${decision.shape}. Write a detector for it.`,
        );
      }
    } catch (_thrown) {
      ledger.fail('audit');
    }
  }

  function recorded(decision: ScrubDecision): void {
    const outcome =
      decision.outcome === 'replaced' ? 'would replace' : decision.outcome === 'withheld' ? 'would withhold' : decision.outcome;
    ledger.record(quiet ? { ...decision, outcome } : decision);
  }

  return {
    items: (client, items) =>
      items.flatMap((item) => {
        if (passed.has(item)) return [item];
        const { sent, decision } = scrubItem(item, policy);
        recorded(decision);
        if (quiet) return [item];
        if (sent === undefined || decision.outcome === 'withheld') {
          recordLoss(client, item, decision.reason === 'failed' ? 'internal_sdk_error' : 'before_send');
        }
        if (sent !== undefined) audited(sent);
        return sent === undefined ? [] : [sent];
      }),
    headers: (headers) => {
      const { sent, decision } = scrubHeaders(headers, policy);
      if (decision.outcome !== 'clean') recorded(decision);
      return quiet ? headers : sent;
    },
    letPass: (items) => {
      for (const item of items) passed.add(item);
    },
    hasPassed: (item) => passed.has(item),
  };
}
