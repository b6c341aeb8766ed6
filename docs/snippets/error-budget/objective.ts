import { createOccurrences, defineObjective, type ErrorBudget, errorBudget } from '@vedette/core';

const objective = defineObjective({ threshold: 0.001 });
const requests = createOccurrences();

export function answered(status: number, now: number = Date.now()): void {
  requests.add({ valid: 1, bad: status >= 500 ? 1 : 0 }, now);
}

export function standing(now: number = Date.now()): ErrorBudget {
  return errorBudget(objective, (milliseconds) => requests.within(milliseconds, now));
}
