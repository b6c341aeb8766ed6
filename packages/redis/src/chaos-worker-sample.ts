import { appendFileSync } from 'node:fs';
import { createSampler } from '../../core/src/budget/sampler.ts';
import { type ClientName, clients } from './client-sample.ts';
import { redisStore } from './redis-store.ts';

/**
 * One process of many: it meets errors, so many at most where that is said, and writes down each that it saw and each event
 * that it sent, before the next.
 * `SIGUSR2`: from now on it asks for all there is. `SIGTERM`: it hands over and ends.
 */
const {
  url,
  client: name,
  log,
  number,
  begun,
  windows,
  pace,
  most = Number.POSITIVE_INFINITY,
} = JSON.parse(process.argv[2] ?? '{}');

const isClientName = (text: string): text is ClientName => Object.hasOwn(clients, text);
if (!isClientName(name)) throw new Error('no such client');

const { client } = await clients[name](url);
const store = redisStore(client, { learning: 2000 });
const sampler = createSampler({ store, errors: windows, perIssue: [], onStoreDown: 'escrow' });
const mood = { isGreedy: false, met: 0 };

const note = (line: string): void => appendFileSync(log, `${line}\n`);
const keyAt = (at: number): string => `k1-${at.toString(16).padStart(16, '0')}`;

/** Few keys are loud and many are rare, and new ones come for all; now and then there is one that nobody else meets. */
function anyKey(): string {
  const known = 40 + Math.floor((Date.now() - begun) / 200);
  if (Math.random() < 0.004) return keyAt(1_000_000 * (number + 1) + Math.floor(Math.random() * 1_000_000));
  return keyAt(Math.floor(known * Math.random() ** 3));
}

function meet(): void {
  if (mood.met >= most) return;
  mood.met += 1;
  const key = anyKey();
  note(`seen ${key}`);
  const weight = sampler.offer(key, { importance: mood.isGreedy ? 'protected' : 'normal' });
  if (weight > 0) noteSent(key, weight);
}

function noteSent(key: string, weight: number): void {
  note(`sent ${key} ${weight} ${performance.timeOrigin + performance.now()}`);
}

sampler.whenHanded(() => {
  for (const { key, weight } of sampler.closings(() => true)) noteSent(key, weight);
});

process.on('SIGUSR2', () => {
  mood.isGreedy = true;
});
process.on('SIGTERM', () => {
  clearInterval(meeting);
  sampler.handOver();
  setTimeout(() => {
    note(`pending ${sampler.counts().pending}`);
    process.exit(0);
  }, 600);
});
const meeting = setInterval(() => {
  for (let time = 0; time < (mood.isGreedy ? 4 : pace); time += 1) meet();
}, 20);
note('ready');
