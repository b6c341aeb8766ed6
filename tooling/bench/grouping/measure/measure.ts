import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { keyOf } from '../../../../packages/core/src/grouping/key.ts';
import { template } from '../../../../packages/core/src/grouping/template/template.ts';
import { definePolicy } from '../../../../packages/core/src/policy.ts';
import { fingerprint } from '../../../../packages/core/src/stages/fingerprint.ts';
import { quantile } from '../../scrub/measure/median.ts';
import { timed } from '../../scrub/measure/stopwatch.ts';
import { events } from './events.ts';
import { hostile, ordinary, ordinaryText } from './messages.ts';

/** What a template costs. */
export interface TemplateRow {
  readonly message: string;
  readonly length: number;
  /** Microseconds for the whole message. */
  readonly microseconds: number;
  /** Nanoseconds for each character that is read. */
  readonly perCharacter: number;
  /** Blocks of code that ran, to those for ordinary text of the length. */
  readonly work: number;
}

/** Microseconds that an event takes in the fingerprint stage, and for its key. */
export interface EventRow {
  readonly event: string;
  readonly fingerprint: number;
  readonly key: number;
}

export interface Measured {
  readonly templates: readonly TemplateRow[];
  readonly events: readonly EventRow[];
}

/** How much of a message a template reads, in characters. */
const most = 4000;

const megabyte = 1_048_576;

/** The median of rounds, each of many calls with another number; the first rounds only warm up. */
function medianOf(
  act: (number: number) => unknown,
  { rounds, calls }: { readonly rounds: number; readonly calls: number },
): number {
  let kept: unknown;
  const times = Array.from({ length: rounds + 5 }, (_none, round) =>
    timed(() => {
      for (let call = 0; call < calls; call += 1) kept = act(round * calls + call);
    }),
  );
  // What is used by nobody could be left out by the compiler.
  if (kept === times) throw new Error('a call gave the list of all times');
  return quantile(times.slice(5)) / calls;
}

async function templatesOf(rounds: number): Promise<readonly TemplateRow[]> {
  const longest = { 'ordinary text': ordinaryText, ...hostile };
  const messages = [
    ...ordinary.map((message): readonly [string, string] => [
      message.length > 48 ? `${message.slice(0, 47)}…` : message,
      message,
    ]),
    ...Object.entries(longest).map(([name, text]): readonly [string, string] => [`1 MB of ${name}`, text(megabyte)]),
  ];
  const timedRows = messages.map(([name, message]) => {
    // Another text each time: an engine may keep what it found out about one.
    const texts = Array.from({ length: message.length > most ? 2 : 64 }, (_none, at) =>
      Buffer.from(`${message} ${at}`).toString(),
    );
    const calls = message.length > most ? 4 : 500;
    return { name, message, microseconds: medianOf((number) => template(texts[number % texts.length] ?? ''), { rounds, calls }) };
  });
  const counter = new Worker(new URL('./count.ts', import.meta.url), {
    workerData: { messages: messages.map(([, message]) => message), most },
  });
  const [ratios]: readonly (readonly number[])[] = await once(counter, 'message');
  return timedRows.map(({ name, message, microseconds }, at) => ({
    message: name,
    length: message.length,
    microseconds,
    perCharacter: (microseconds * 1000) / Math.min(message.length, most),
    work: ratios?.[at] ?? Number.NaN,
  }));
}

/** Measures templates, and the default policy on events. */
export async function measure({ rounds }: { readonly rounds: number }): Promise<Measured> {
  const policy = definePolicy({});
  const rows = Object.entries(events).map(([event, make]) => {
    const made = Array.from({ length: 2000 }, (_none, at) => make(at));
    const one = (act: (event: object) => unknown): number =>
      medianOf((number) => act(made[number % 2000] ?? {}), { rounds, calls: 1000 });
    return { event, fingerprint: one((given) => fingerprint(given, {}, policy)), key: one(keyOf) };
  });
  return { events: rows, templates: await templatesOf(rounds) };
}
