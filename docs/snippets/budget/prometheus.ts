import type { Stats } from '@vedette/node';

/** Counters that only rise, and gauges for what goes up and down; the names are yours to choose. */
export function prometheusText({ budget, outcomes, loudest }: Stats): string {
  const lines = [
    '# TYPE vedette_occurrences_total counter',
    `vedette_occurrences_total ${budget?.seen ?? 0}`,
    '# TYPE vedette_occurrences_represented gauge',
    `vedette_occurrences_represented ${budget?.represented ?? 0}`,
    '# TYPE vedette_occurrences_pending gauge',
    `vedette_occurrences_pending ${budget?.pending ?? 0}`,
    '# TYPE vedette_occurrences_evicted gauge',
    `vedette_occurrences_evicted ${budget?.evicted ?? 0}`,
    '# TYPE vedette_outcomes_total counter',
    ...Object.entries(outcomes).map(([name, count]) => `vedette_outcomes_total{outcome="${name}"} ${count}`),
    '# TYPE vedette_fault_occurrences gauge',
    ...loudest.map(({ key, seen }) => `vedette_fault_occurrences{key="${key}"} ${seen}`),
  ];
  return `${lines.join('\n')}\n`;
}
