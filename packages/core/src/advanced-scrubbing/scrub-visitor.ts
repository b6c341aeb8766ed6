import type { Meta, Metas } from '../scrub/remark/meta.ts';
import type { Visitor } from '../scrub/walk.ts';
import { cutMark, limits, noteFinding, type Work } from '../scrub/work.ts';
import { applyRule, type Scrubbing } from './application.ts';
import { keepingKeys } from './keeping-keys.ts';
import { type Position, type PositionOptions, placeOf, positionBelow } from './position.ts';
import type { HashText } from './redaction.ts';
import type { Application } from './rule-set.ts';
import { structureIn } from './structured-text.ts';

export interface ScrubVisitorOptions extends PositionOptions {
  readonly applications: readonly Application[];
  readonly metas: Metas;
  readonly hash: HashText;
  readonly work: Work;
  /** What a value is sent as that a rule removes. @default null */
  readonly removed?: unknown;
  /** Whether only texts are scrubbed. @default false */
  readonly isTextual?: boolean;
}

const nothing: Meta = { rem: [] };

/** Texts that say nothing and that no rule touches. */
const untouched: ReadonlySet<string> = new Set(['', 'true', 'false', 'null', 'undefined']);

/** The way of a path up to its last part, and the last part with its separator. */
function splitPath(path: string): readonly [folder: string, name: string] {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return at === -1 ? ['', path] : [path.slice(0, at), path.slice(at)];
}

/** What applies rules to the values of an item, each by its position. */
export function createScrubVisitor(options: ScrubVisitorOptions): Visitor<Position> {
  const { applications, metas, hash, work, removed = null, isTextual = false } = options;

  /** Applies every rule whose selector means a position; undefined where none changes anything. */
  function scrubbed(position: Position, text: string | undefined): Scrubbing | undefined {
    if (position.flag === 'false' || position.through !== undefined) return undefined;
    let scrubbing: Scrubbing | undefined;
    for (const { matches, rules } of applications) {
      if (!matches(position, position.flag)) continue;
      for (const rule of rules) {
        scrubbing ??= {
          text,
          isRemoved: false,
          meta: metas.isEmpty() ? nothing : (metas.at(placeOf(position)) ?? nothing),
          changedBy: [],
        };
        work.characters += text?.length ?? 1;
        applyRule(scrubbing, rule, position.key, { hash });
        if (scrubbing.isRemoved) break;
      }
      if (scrubbing?.isRemoved === true) break;
    }
    if (scrubbing === undefined || scrubbing.changedBy.length === 0) return undefined;
    metas.set(placeOf(position), scrubbing.meta);
    for (const id of scrubbing.changedBy) noteFinding(work, { id }, { by: 'rule' });
    return scrubbing;
  }

  function scrubText(text: string, position: Position): unknown {
    if (untouched.has(text)) return text;
    const result = scrubbed(position, text);
    if (result === undefined) return text;
    return result.isRemoved ? removed : result.text;
  }

  function scrubPath(path: string, position: Position): string {
    const [folder, name] = splitPath(path);
    if (name === path) return path;
    const sent = scrubText(folder, position);
    return typeof sent === 'string' ? `${sent}${name}` : name.slice(1);
  }

  return keepingKeys<Position>({
    below: (position, key, value) => positionBelow(position, { key, value }, options),
    whole: (_value, position) =>
      !isTextual && scrubbed(position, undefined)?.isRemoved === true ? { sent: removed } : undefined,
    leaf: (value, position, _work, descend) => {
      if (typeof value !== 'string' && isTextual) return value;
      if (typeof value === 'number' && position.field.reading === 'text') {
        const sent = scrubText(String(value), position);
        return sent === String(value) ? value : sent;
      }
      if (typeof value !== 'string') return scrubbed(position, undefined)?.isRemoved === true ? removed : value;
      if (work.characters > limits.characters && position.flag !== 'false') {
        work.cut += 1;
        return cutMark;
      }
      if (position.field.reading === 'path') return scrubPath(value, position);
      const structure = structureIn(value, position.field);
      if (structure === undefined) return scrubText(value, position);
      const below: Position =
        Array.isArray(structure) && position.field.reading !== 'body' ? { ...position, isPairs: true } : position;
      const sent = descend(structure, below);
      return Object.is(sent, structure) ? value : sent;
    },
  });
}
