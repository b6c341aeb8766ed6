import type { Traffic } from './traffic.ts';

/** What a sampler is to keep to: so many in the whole time, or in any window of so many milliseconds. */
export interface Limit {
  readonly limit: number;
  readonly rate: `${number}/${'month' | 'minute'}`;
  /** The length of the window that slides; undefined for the whole time. */
  readonly milliseconds?: number;
}

/** A sampler in the race: for how many occurrences an event stands, 0 where it is dropped. */
export interface Running {
  readonly offer: (key: number, now: number) => number;
  /** Events that close quiet keys: asked once a minute. */
  /** Occurrences that no event stands for, pending or forgotten; undefined for a sampler that does not count them. */
  readonly owed?: () => number;
  readonly close?: (now: number) => readonly (readonly [key: number, weight: number])[];
}

export interface Contender {
  readonly name: string;
  readonly start: (limit: Limit, traffic: Traffic, random: () => number) => Running;
}
