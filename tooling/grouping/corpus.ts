import { chanceOf, seedOf } from './chance.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds.ts';
import { values } from './values.ts';

/** A message and the format that made it. */
export interface Sample {
  readonly message: string;
  readonly format: number;
}

/** How many messages a format makes at least and at most. */
const each = { least: 5, most: 200 } as const;

/** The kinds that nobody tunes by: a third of them, by their names and a seed. */
export function setAside(seed: number): ReadonlySet<string> {
  const names = kinds.map(({ name }) => name);
  const drawn = names.sort((one, other) => seedOf(`${seed} ${one}`) - seedOf(`${seed} ${other}`));
  return new Set(drawn.slice(0, Math.round(names.length / 3)));
}

/** The messages of a kind. Some formats make many and most make few, as in logs. */
export function samplesOf({ name, formats }: Kind, seed: number): readonly Sample[] {
  return formats.flatMap((format, index) => {
    const chance = chanceOf(`${seed} ${name} ${index}`);
    const count = Math.max(each.least, Math.floor(each.most / (1 + chance.below(20))));
    return Array.from({ length: count }, () => ({
      format: index,
      message: format.replace(/\{\{|\}\}|\{(\w+)\}/g, (brackets, value: string | undefined) => {
        if (value === undefined) return brackets.slice(1);
        const draw = values[value];
        if (draw === undefined) throw new RangeError(`There is no value named ${value}.`);
        return draw(chance);
      }),
    }));
  });
}
