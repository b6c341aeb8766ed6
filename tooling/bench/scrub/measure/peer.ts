import { plants } from '../plants.ts';
import type { Item, Sample } from './corpus.ts';
import { copyOf, freshOf } from './fresh.ts';
import { hostileItem } from './hostile.ts';
import { quantile } from './median.ts';
import { timed } from './stopwatch.ts';

/** Something that hides values in the payload of an item. */
export interface Peer {
  readonly name: string;
  readonly looksAt: string;
  readonly redact: (item: Item) => unknown;
}

/** What a peer takes and does. */
export interface PeerRow {
  readonly name: string;
  readonly looksAt: string;
  /** Microseconds for all events, and the ratio to JSON.stringify of the same. */
  readonly corpus: number;
  readonly ratio: number;
  /** Places of the corpus where a planted value stands, and places where one still stands. */
  readonly planted: number;
  readonly left: number;
  /** Texts of the clean events that came out changed. */
  readonly changed: number;
  /** How many times as long a hostile text of four times the length takes, at worst. Four is linear, sixteen quadratic. */
  readonly growth: number;
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

function plantedIn(payload: unknown): number {
  return textsOf(payload).reduce((sum, text) => sum + Object.values(plants).filter((value) => text.includes(value)).length, 0);
}

function changedIn(payload: unknown, sent: unknown): number {
  const after = new Set(textsOf(sent));
  return textsOf(payload).filter((text) => !after.has(text)).length;
}

/** What a peer and JSON.stringify take for the whole corpus, in microseconds. */
function corpusTimes(peer: Peer, samples: readonly Sample[], rounds: number): readonly [peer: number, stringify: number] {
  const all = samples.map(({ item }) => {
    const pairs = Array.from({ length: rounds }, () => {
      const [one, other] = [freshOf(item), freshOf(item)];
      return [timed(() => peer.redact(one)), timed(() => JSON.stringify(other[1]))] as const;
    });
    return [quantile(pairs.map(([redact]) => redact)), quantile(pairs.map(([, stringify]) => stringify))] as const;
  });
  return [all.reduce((sum, [redact]) => sum + redact, 0), all.reduce((sum, [, stringify]) => sum + stringify, 0)];
}

/** Short enough that even quadratic work ends in seconds. */
const lengths = [4_096, 16_384] as const;

const hostile: readonly string[] = ['a', 'a@', 'a@a.', '1', '1 ', '4111-1111-', 'aaaa.aaaa.'];

function growthOf(peer: Peer): number {
  const growths = hostile.map((part) => {
    const [short, long] = lengths.map((length) => {
      const text = (): string => part.repeat(length / part.length);
      return Math.min(...[1, 2, 3].map(() => timed(() => peer.redact(hostileItem(text, length, 'text')))));
    });
    // What takes less than a millisecond grows by chance.
    return (long ?? 0) < 1000 ? 1 : (long ?? 0) / (short ?? 1);
  });
  return Math.max(...growths);
}

/** Measures peers over the corpus, each in its turn. */
export function measurePeers(
  peers: readonly Peer[],
  samples: readonly Sample[],
  { rounds, say }: { rounds: number; say: (sentence: string) => void },
): readonly PeerRow[] {
  return peers.map((peer) => {
    say(`${peer.name} hides what it finds`);
    const [corpus, stringify] = corpusTimes(peer, samples, rounds);
    const results = samples.map(({ item, isClean }) => {
      const sent = peer.redact(copyOf(item));
      return { planted: plantedIn(item[1]), left: plantedIn(sent), changed: isClean ? changedIn(item[1], sent) : 0 };
    });
    const sum = (what: 'planted' | 'left' | 'changed'): number => results.reduce((total, result) => total + result[what], 0);
    return {
      name: peer.name,
      looksAt: peer.looksAt,
      corpus,
      ratio: corpus / stringify,
      planted: sum('planted'),
      left: sum('left'),
      changed: sum('changed'),
      growth: growthOf(peer),
    };
  });
}
