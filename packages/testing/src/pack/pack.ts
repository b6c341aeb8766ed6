/** A detector as the suite looks at it; those of Vedette fit. */
export interface PackDetector {
  readonly id: string;
  readonly label: string;
  readonly keys?: readonly string[];
  readonly pattern?: RegExp;
  readonly starts?: readonly string[];
  readonly digits?: readonly number[];
  readonly find?: (text: string, at: number) => unknown;
  readonly contains?: string;
}

/** Texts that show what a detector is for. They stand apart from it, so that no page has to load them. */
export interface DetectorExamples {
  /** Each holds a value that has to be hidden. */
  readonly found: readonly string[];
  /** Near misses: each has to stay as it is. A detector that goes by keys alone needs none. */
  readonly left?: readonly string[];
}

/** How a pack is examined. */
export interface PackOptions<D extends PackDetector = PackDetector> {
  readonly detectors: readonly D[];
  /** By the id of each detector. */
  readonly examples: Readonly<Record<string, DetectorExamples>>;
  /** What detectors make of a text: `scrubbedBy` of Vedette. */
  readonly scrubbedBy: (detectors: readonly D[]) => (text: string) => string;
  /** Ids of those whose pattern is meant to search every text from end to end. @default none */
  readonly anywhere?: readonly string[];
}
