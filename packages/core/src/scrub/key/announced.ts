import type { Detector } from '../../detectors/detector.ts';

/** What a template says of its parameters: of those that go by their place, and of those that go by a name. */
export interface Announced {
  readonly entries: readonly (Detector | undefined)[] | undefined;
  readonly named: ReadonlyMap<string, Detector | undefined> | undefined;
}
