import type { Visitor } from '../scrub/walk.ts';

/** What a visitor asks that sends keys as they are. */
export interface KeepingKeys<Context> extends Pick<Visitor<Context>, 'whole' | 'leaf'> {
  /** What a value is judged by that stands under a key or an index; undefined keeps it as it is. */
  readonly below: (context: Context, key: string | number, value: unknown) => Context | undefined;
}

/** A visitor that sends keys as they are. */
export function keepingKeys<Context>({ below, ...others }: KeepingKeys<Context>): Visitor<Context> {
  return {
    ...others,
    member: (context, key, _at, value) => ({ sentKey: key, below: below(context, key, value) }),
    entry: below,
  };
}
