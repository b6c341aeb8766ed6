import type { Stats } from '@vedette/node';

interface Metric {
  readonly name: string;
  readonly sum: {
    readonly aggregationTemporality: 2;
    readonly isMonotonic: boolean;
    readonly dataPoints: readonly { readonly asInt: string; readonly timeUnixNano: string; readonly startTimeUnixNano: string }[];
  };
}

/** Sums in the JSON form of OTLP, cumulative since the process began: what `/v1/metrics` of a collector takes. */
export function metricsOf({ budget }: Stats, { began, now }: { readonly began: number; readonly now: number }): object {
  const metric = (name: string, value: number, isMonotonic: boolean): Metric => ({
    name: `vedette.occurrences.${name}`,
    sum: {
      aggregationTemporality: 2,
      isMonotonic,
      dataPoints: [{ asInt: `${value}`, startTimeUnixNano: `${began}000000`, timeUnixNano: `${now}000000` }],
    },
  });
  const { seen = 0, represented = 0, evicted = 0, pending = 0 } = budget ?? {};
  const metrics = [
    metric('seen', seen, true),
    metric('represented', represented, false),
    metric('evicted', evicted, false),
    metric('pending', pending, false),
  ];
  return { resourceMetrics: [{ resource: { attributes: [] }, scopeMetrics: [{ scope: { name: 'vedette' }, metrics }] }] };
}
