import { type Decision, init } from '@vedette/node';

export const counts = new Map<string, number>();

function count({ stage, outcome }: Decision): void {
  const name = `${stage} ${outcome}`;
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

init({ vedette: { onDecision: count } });
