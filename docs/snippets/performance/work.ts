import { type Decision, init } from '@vedette/node';

/** What scrubbing the largest item took so far. */
export const largest = { item: '', nodes: 0, characters: 0 };

function remember(decision: Decision): void {
  if (decision.stage !== 'scrub' || decision.work.characters <= largest.characters) return;
  Object.assign(largest, { item: decision.item, ...decision.work });
}

init({ vedette: { onDecision: remember } });
