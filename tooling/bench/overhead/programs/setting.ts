/** Who stands in front of what leaves, or whether there is anything that leaves. */
export type Variant = 'none' | 'plain' | 'guarded';

/** The number of an order that always fails, so that what errors cost can be warmed up. */
export const failingOrder = '404';

/** What a server under measure is told by its environment. */
export interface Setting {
  readonly variant: Variant;
  readonly dsn: string;
  /** Of as many requests one fails. */
  readonly failsOneIn: number;
  /** Of as many traces one is sampled; 0 for no tracing. */
  readonly tracesOneIn: number;
  /** What the budget of the guard lets pass of errors. */
  readonly errors: `${number}/minute`;
}

/** Reads the setting of this process. */
export function readSetting(): Setting {
  const value: unknown = JSON.parse(process.env['SETTING'] ?? '{}');
  const read = (name: string): unknown => Reflect.get(Object(value), name);
  const variant = read('variant');
  const errors = Number(String(read('errors')).split('/')[0]);
  return {
    variant: variant === 'plain' || variant === 'guarded' ? variant : 'none',
    dsn: String(read('dsn')),
    failsOneIn: Number(read('failsOneIn')),
    tracesOneIn: Number(read('tracesOneIn')),
    errors: `${errors}/minute`,
  };
}

/** Answers 1 for one in so many, by count, so that every variant samples the same number. */
export function oneIn(many: number): () => number {
  let count = 0;
  return () => {
    count += 1;
    return many > 0 && count % many === 0 ? 1 : 0;
  };
}
