import { type Decision, init } from '@vedette/node';

export const told: Decision[] = [];

init({
  vedette: {
    reportOnly: ['budget', 'scrub'],
    budget: { errors: '1/hour' },
    onDecision: (decision) => told.push(decision),
  },
});
