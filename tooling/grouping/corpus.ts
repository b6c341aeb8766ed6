import { chanceOf } from './chance.ts';
import type { Kind } from './kind.ts';
import { type Draw, values } from './values.ts';

/** A message and the format that made it. */
export interface Sample {
  readonly message: string;
  readonly format: number;
}

/** How many messages a format makes at least and at most. */
const each = { least: 5, most: 200 } as const;

/** The latest of the kinds set aside: they were written without a look at the templates or at any score. */
export const latest: ReadonlySet<string> = new Set([
  ...['haproxy', 'celery', 'sidekiq', 'clickhouse', 'ceph'],
  ...['keycloak', 'prometheus', 'gitlab', 'istio', 'nats'],
  ...['tomcat', 'network'],
]);

/** The kinds that nobody tunes by: a third of the first twenty, drawn by their names, and all that were added since. */
export const setAside: ReadonlySet<string> = new Set([
  ...['docker', 'kafka', 'kubernetes', 'nginx', 'rabbitmq', 'rails', 'spring'],
  ...['airflow', 'apache', 'consul', 'etcd', 'hadoop', 'jenkins', 'laravel', 'mongodb', 'postfix'],
  ...latest,
]);

/** The messages of a kind. Some formats make many and most make few, as in logs. */
export function samplesOf(
  { name, formats }: Kind,
  seed: number,
  drawn: Readonly<Record<string, Draw>> = values,
): readonly Sample[] {
  return formats.flatMap((format, index) => {
    const chance = chanceOf(`${seed} ${name} ${index}`);
    const count = Math.max(each.least, Math.floor(each.most / (1 + chance.below(20))));
    return Array.from({ length: count }, () => ({
      format: index,
      message: format.replace(/\{\{|\}\}|\{(\w+)\}/g, (brackets, value: string | undefined) => {
        if (value === undefined) return brackets.slice(1);
        const draw = drawn[value];
        if (draw === undefined) throw new RangeError(`There is no value named ${value}.`);
        return draw(chance);
      }),
    }));
  });
}
