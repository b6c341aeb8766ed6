import { capsOf } from '../budget/cap.ts';
import type { BudgetCounts } from '../budget/counts.ts';
import { type BudgetPlan, planFor } from '../budget/plan.ts';
import type { Spender } from '../budget/spender.ts';
import { unreferenced } from '../budget/timer.ts';
import { openDoor } from '../door.ts';
import { createLedger, type Stats } from '../ledger.ts';
import type { Policy } from '../policy.ts';
import { isScrubbedRecording } from '../replay/recording-mark.ts';
import type { RecordingJudge } from '../scrub/item/recording.ts';
import { type Envelope, type EnvelopeItem, propertyOf, type SentryClient, type SentryTransport } from '../sentry.ts';
import { createClaimsSpender } from './claims.ts';
import type { Project } from './dsn.ts';
import { createLosses } from './losses.ts';
import type { TunnelPlan } from './options.ts';
import { createUpstream, type Upstream } from './upstream.ts';

/** Judges the envelopes of pages by one policy, at the same door that the SDK of a server has. */
export interface Gate {
  /** What Sentry answered, or nothing where nothing was left to send; rejects where it cannot be reached. */
  readonly pass: (project: Project, envelope: Envelope, address: string | undefined) => PromiseLike<object>;
  readonly stats: () => Stats;
  /** Says a sentence once. */
  readonly say: (sentence: string) => void;
  /** Sends what faults owe, leaves with a shared store what would be lost with the process, and tells Sentry what was lost. */
  readonly close: () => Promise<void>;
}

/** Whether an item is a recording that no worker of Vedette scrubbed before it was compressed. */
function isForeign([headers, payload]: EnvelopeItem): boolean {
  return headers['type'] === 'replay_recording' && !(payload instanceof Uint8Array && isScrubbedRecording(payload));
}

/** What judges the recordings that are left. */
const ownRecordings: RecordingJudge = { scrub: (sent) => ({ sent }), watch: () => undefined };

/** After how many milliseconds losses are told that no envelope could take along. */
const reportAfter = 60_000;

/** The client that the door believes to stand before. */
interface Entrance {
  readonly pass: (envelope: Envelope, address: string | undefined) => PromiseLike<object>;
  /** Sends what its faults owe, as far as its budget has room, and waits for all that is under way. */
  readonly close: () => Promise<unknown>;
}

/** The part of a client and of its transport that a close goes through. */
interface Flushed {
  readonly flush: () => Promise<unknown>;
}

interface Way {
  readonly upstream: Upstream;
  readonly lose: (reason: string, category: string, quantity?: number) => void;
  readonly entrances: Map<BudgetPlan, Entrance>;
}

function environmentOf(items: readonly EnvelopeItem[]): unknown {
  return items.map(([, payload]) => propertyOf(payload, 'environment')).find((name) => typeof name === 'string');
}

function sumOf(counts: readonly BudgetCounts[]): BudgetCounts | undefined {
  const [first, ...others] = counts;
  return others.reduce((sum: BudgetCounts | undefined, count) => {
    const added = Object.entries(count).map(([name, number]) => [name, Number(propertyOf(sum, name) ?? 0) + number]);
    return { ...count, ...Object.fromEntries(added) };
  }, first);
}

export function createGate(plan: TunnelPlan, policy: Policy): Gate {
  const ledger = createLedger(policy);
  const spenders = new Map<SentryClient, Spender>();
  const ways = new Map<Project, Way>();
  const now = (): number => performance.timeOrigin + performance.now();
  // The door asks for none but the clients that are made here.
  const door = openDoor(
    Object.freeze({ ...policy, recordings: ownRecordings }),
    (client) => spenders.get(client) ?? createClaimsSpender(policy.budget),
    ledger,
  );

  function wayTo(project: Project): Way {
    const known = ways.get(project);
    if (known !== undefined) return known;
    const losses = createLosses(() => unreferenced(() => void upstream.report(), reportAfter));
    const upstream: Upstream = createUpstream(project, { losses, forward: plan.forward, patience: plan.patience, now });
    const way = { upstream, lose: losses.record, entrances: new Map<BudgetPlan, Entrance>() };
    ways.set(project, way);
    return way;
  }

  function enter({ upstream, lose }: Way, budget: BudgetPlan): Entrance {
    // The door calls the transport before it returns, so that the address is that of the envelope in hand.
    let visitor: string | undefined;
    const underWay = new Set<Promise<object>>();
    const send = (envelope: Envelope): Promise<object> => {
      const sending = upstream.send(envelope, visitor).finally(() => underWay.delete(sending));
      underWay.add(sending);
      return sending;
    };
    // The door makes a flush wait for what is held, and a close send what is owed.
    const transport: SentryTransport & Flushed = { send, flush: async () => Promise.allSettled(underWay) };
    const client: SentryClient & Flushed & Pick<Entrance, 'close'> = {
      getTransport: () => transport,
      getOptions: () => ({}),
      getIntegrationByName: () => undefined,
      addEventProcessor: () => undefined,
      recordDroppedEvent: lose,
      on: () => undefined,
      flush: async () => transport.flush(),
      close: async () => client.flush(),
    };
    spenders.set(client, createClaimsSpender(budget));
    door.guardTransport(client);
    const pass: Entrance['pass'] = (envelope, address) => {
      visitor = address;
      try {
        return transport.send(envelope);
      } finally {
        visitor = undefined;
      }
    };
    return { pass, close: async () => client.close() };
  }

  /** All but recordings that no worker of Vedette made, and the segments that they belong to. */
  function withoutForeign(items: readonly EnvelopeItem[], lose: Way['lose']): readonly EnvelopeItem[] {
    const foreign = new Set(items.filter(isForeign));
    if (foreign.size === 0) return items;
    return items.filter((item) => {
      if (!foreign.has(item) && item[0]['type'] !== 'replay_event') return true;
      const work = { nodes: 0, characters: 0 };
      const told = { stage: 'scrub', item: String(item[0]['type']), outcome: 'withheld', reason: 'replay' } as const;
      ledger.record({ ...told, findings: [], cut: 0, work });
      lose('before_send', 'replay');
      return false;
    });
  }

  /** The door answers nothing where it let nothing pass: where Sentry limits something, the page is told so once more. */
  function answered({ upstream }: Way, answer: object): object {
    const limits = 'statusCode' in answer ? {} : upstream.limits();
    return Object.keys(limits).length === 0 ? answer : { statusCode: 429, headers: limits };
  }

  return {
    say: ledger.say,
    pass: (project, [headers, items], address) => {
      const way = wayTo(project);
      const passing = withoutForeign(items, way.lose);
      if (passing.length === 0) return Promise.resolve({});
      const budget = planFor(policy.budget, environmentOf(items));
      const entrance = way.entrances.get(budget) ?? enter(way, budget);
      way.entrances.set(budget, entrance);
      return entrance.pass([headers, passing], address).then((answer) => answered(way, answer));
    },
    stats: () => {
      const samplers = [...spenders.values()].flatMap(({ sampler }) => (sampler === undefined ? [] : [sampler]));
      const budget = sumOf(samplers.map((sampler) => sampler.counts()));
      const loudest = samplers.flatMap((sampler) => sampler.loudest(10)).sort((one, other) => other.seen - one.seen);
      return { ...ledger.stats(undefined, capsOf(policy.budget)), budget, loudest: loudest.slice(0, 10) };
    },
    close: async () => {
      await Promise.all([...ways.values()].flatMap(({ entrances }) => [...entrances.values()].map(({ close }) => close())));
      for (const { sampler } of spenders.values()) sampler?.handOver();
      await Promise.all([...ways.values()].map(({ upstream }) => upstream.report()));
    },
  };
}
