import { isRecord } from '../../sentry.ts';
import type { Remark } from './remark.ts';

/** What Sentry is told of one value: the remarks, and how many code points it had. */
export interface Meta {
  readonly rem: readonly Remark[];
  readonly len?: number;
  /** What else was said of it before. */
  readonly rest?: Readonly<Record<string, unknown>>;
}

/** The tree that Sentry knows as `_meta`: keys on the way, and under the key without a name what is said of a value. */
export interface MetaTree {
  readonly [key: string]: unknown;
}

/** What was said of the values of one item, by place. */
export interface Metas {
  readonly isEmpty: () => boolean;
  readonly at: (place: readonly string[]) => Meta | undefined;
  readonly set: (place: readonly string[], meta: Meta) => void;
  /** All of it as Sentry reads it; undefined where nothing was said. */
  readonly tree: () => MetaTree | undefined;
}

function isRemark(value: unknown): value is Remark {
  if (!Array.isArray(value)) return false;
  const [rule, kind, start, end]: unknown[] = value;
  const isRanged = Number.isInteger(start) && Number.isInteger(end);
  return typeof rule === 'string' && typeof kind === 'string' && /^[aempsx]$/.test(kind) && (isRanged || value.length === 2);
}

/** What `_meta` says of one value; undefined where it says nothing that can be read. */
export function metaIn(value: unknown): Meta | undefined {
  if (!isRecord(value)) return undefined;
  const { rem, len, ...rest } = value;
  const remarks = Array.isArray(rem) ? rem.filter(isRemark) : [];
  return { rem: remarks, ...(typeof len === 'number' && { len }), rest };
}

function own(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Starts with what a client has said already. The tree that is given is never written to. */
export function createMetas(given?: unknown): Metas {
  const entries = new Map<string, { readonly place: readonly string[]; readonly meta: Meta }>();

  function set(place: readonly string[], meta: Meta): void {
    entries.set(JSON.stringify(place), { place, meta });
  }

  function at(place: readonly string[]): Meta | undefined {
    const known = entries.get(JSON.stringify(place))?.meta;
    return known ?? metaIn(own(place.reduce(own, given), ''));
  }

  function tree(): MetaTree | undefined {
    if (entries.size === 0) return isRecord(given) ? given : undefined;
    const root: Record<string, unknown> = Object.create(null);
    Object.assign(root, isRecord(given) ? given : {});
    for (const { place, meta } of entries.values()) {
      let node = root;
      for (const key of place) {
        const below = Object.hasOwn(node, key) ? node[key] : undefined;
        const copy: Record<string, unknown> = Object.assign(Object.create(null), isRecord(below) ? below : {});
        node[key] = copy;
        node = copy;
      }
      node[''] = { ...meta.rest, rem: meta.rem, ...(meta.len !== undefined && { len: meta.len }) };
    }
    return root;
  }

  return { isEmpty: () => given === undefined && entries.size === 0, at, set, tree };
}
