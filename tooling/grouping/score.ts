import { template } from '../../packages/core/src/grouping/template/template.ts';
import { latest, type Sample, samplesOf, setAside } from './corpus.ts';
import { kinds } from './kinds.ts';
import { numberedValues, values } from './values.ts';

/**
 * How well messages are grouped, from 0 to 1. GA is the share of the messages whose group holds exactly the messages of
 * their format (Zhu et al., "Tools and Benchmarks for Automated Log Parsing", ICSE-SEIP 2019). FGA is the harmonic mean of
 * the shares of the groups and of the formats of which that is so (Jiang et al., "A Large-Scale Evaluation for Log Parsing
 * Techniques: How Far Are We?", ISSTA 2024).
 */
export interface Accuracy {
  readonly ga: number;
  readonly fga: number;
}

/** How a group is made of a message. */
export type Grouping = (message: string) => string;

/** What most people write first. */
export const digitsAway: Grouping = (message) => message.replace(/\d+/g, 'N');

interface Groups {
  readonly accuracy: Accuracy;
  /** The formats whose messages are not a group, and the groups they are in. */
  readonly wrong: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Groups messages and compares the groups with their formats. */
export function groupsOf(samples: readonly Sample[], grouping: Grouping): Groups {
  const groups = new Map<string, Set<number>>();
  const formats = new Map<number, { count: number; readonly groups: Set<string> }>();
  for (const { message, format } of samples) {
    const group = grouping(message);
    groups.set(group, (groups.get(group) ?? new Set()).add(format));
    const held = formats.get(format) ?? { count: 0, groups: new Set() };
    held.groups.add(group);
    held.count += 1;
    formats.set(format, held);
  }
  const isRight = (made: ReadonlySet<string>): boolean =>
    made.size === 1 && [...made].every((group) => groups.get(group)?.size === 1);
  const right = [...formats.values()].filter((format) => isRight(format.groups));
  const messages = right.reduce((sum, { count }) => sum + count, 0);
  return {
    accuracy: { ga: messages / samples.length, fga: (2 * right.length) / (groups.size + formats.size) },
    wrong: new Map([...formats].filter(([, format]) => !isRight(format.groups)).map(([format, held]) => [format, held.groups])),
  };
}

/** What was measured of one kind. */
export interface Row {
  readonly kind: string;
  readonly isSetAside: boolean;
  /** Whether it is of the latest kinds set aside. */
  readonly isLatest: boolean;
  readonly messages: number;
  readonly formats: number;
  readonly ours: Accuracy;
  readonly digits: Accuracy;
}

/** A format whose messages are not one group, with some of the groups. */
export interface Miss {
  readonly kind: string;
  readonly isSetAside: boolean;
  readonly format: string;
  readonly groups: readonly string[];
}

export interface Report {
  readonly seed: number;
  /** Whether half of the names that somebody gave are of letters alone; otherwise each holds a digit. */
  readonly isPlain: boolean;
  readonly rows: readonly Row[];
  readonly misses: readonly Miss[];
}

/** How many groups of a miss are shown. */
const mostShown = 4;

/** Draws the messages of a seed and groups them. */
export function measure({
  seed = 1,
  only = '',
  isPlain = false,
}: {
  readonly seed?: number;
  readonly only?: string;
  readonly isPlain?: boolean;
} = {}): Report {
  const misses: Miss[] = [];
  const rows = kinds
    .filter(({ name }) => name.includes(only))
    .map((kind): Row => {
      const samples = samplesOf(kind, seed, isPlain ? values : numberedValues);
      const isSetAside = setAside.has(kind.name);
      const { accuracy, wrong } = groupsOf(samples, template);
      for (const [format, groups] of wrong) {
        misses.push({ kind: kind.name, isSetAside, format: kind.formats[format] ?? '', groups: [...groups].slice(0, mostShown) });
      }
      const digits = groupsOf(samples, digitsAway).accuracy;
      return {
        kind: kind.name,
        isSetAside,
        isLatest: latest.has(kind.name),
        messages: samples.length,
        formats: kind.formats.length,
        ours: accuracy,
        digits,
      };
    });
  return { seed, isPlain, rows, misses };
}

/** The mean over some kinds. */
export function meanOf(rows: readonly Row[]): { readonly ours: Accuracy; readonly digits: Accuracy } {
  const mean = (figure: (row: Row) => number): number => rows.reduce((sum, row) => sum + figure(row), 0) / rows.length;
  return {
    ours: { ga: mean(({ ours }) => ours.ga), fga: mean(({ ours }) => ours.fga) },
    digits: { ga: mean(({ digits }) => digits.ga), fga: mean(({ digits }) => digits.fga) },
  };
}

/**
 * The least that the means have to be, of the kinds tuned on as of those set aside. Of names of letters alone many are words
 * that stand in other messages too: these figures keep what was reached, and are no aim.
 */
const least = {
  numbered: { tuned: { ga: 0.85, fga: 0.85 }, aside: { ga: 0.85, fga: 0.85 } },
  plain: { tuned: { ga: 0.85, fga: 0.75 }, aside: { ga: 0.75, fga: 0.55 } },
} as const;

export function isEnough({ rows, isPlain }: Report): boolean {
  const { tuned, aside } = least[isPlain ? 'plain' : 'numbered'];
  const parts = [
    [rows.filter(({ isSetAside }) => isSetAside), aside],
    [rows.filter(({ isSetAside }) => !isSetAside), tuned],
  ] as const;
  return parts.every(([part, { ga, fga }]) => part.length === 0 || (meanOf(part).ours.ga > ga && meanOf(part).ours.fga > fga));
}
