import assert from 'node:assert/strict';
import { createDecipheriv, createPrivateKey, createSign } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { inspect } from 'node:util';
import { inflateSync } from 'node:zlib';
import type { Chance } from '../chance.ts';
import type { Incident } from './family.ts';

function jobOf({ faker, below }: Chance): Readonly<Record<string, unknown>> {
  return {
    id: String(below(9_999_999)),
    queue: 'invoices',
    name: 'render',
    attemptsMade: below(4),
    timestamp: faker.date.recent().getTime(),
    processedOn: faker.date.recent().getTime(),
    opts: { attempts: 3, backoff: { type: 'exponential', delay: 5000 }, removeOnComplete: 1000, keepLogs: 50 },
    data: {
      orderId: faker.database.mongodbObjectId(),
      locale: 'de-AT',
      template: `invoice-v${below(9)}`,
      checksum: faker.git.commitSha(),
    },
    stacktrace: [],
    token: undefined,
  };
}

function refusedBy(port: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    connect({ host: '127.0.0.1', port }).on('error', reject);
  });
}

/** Does the work that waits in a queue, and fails at it as Node.js does. */
export const workerIncidents: readonly Incident[] = [
  (chance, sdk) => {
    sdk.setContext('job', jobOf(chance));
    readFileSync(`/srv/app/templates/${chance.faker.system.commonFileName('hbs')}`);
  },
  (chance, sdk) => {
    sdk.setExtras({ job: jobOf(chance) });
    inflateSync(Buffer.from(chance.faker.string.alphanumeric(40)));
  },
  (chance, sdk) => {
    sdk.setContext('job', jobOf(chance));
    return refusedBy(1 + chance.below(20));
  },
  ({ faker }) => lookup(`${faker.internet.domainWord()}.svc.cluster.invalid`),
  ({ faker, below }) =>
    assert.deepEqual(
      { total: below(999), items: [faker.commerce.isbn()], currency: 'EUR' },
      { total: below(999), items: [], currency: 'EUR' },
    ),
  ({ faker }) => createPrivateKey(`${faker.lorem.sentence()}`),
  () => createSign('sha256').sign('no key'),
  ({ faker }) => createDecipheriv('aes-256-gcm', faker.string.alphanumeric(16), faker.string.alphanumeric(12)),
  (chance) => {
    const cause = Object.assign(new Error(`read ECONNRESET`), { code: 'ECONNRESET', errno: -104, syscall: 'read' });
    throw new Error(
      `Could not flush batch ${chance.faker.string.nanoid()} of ${chance.below(5000)} rows to s3://shop-exports/2026/03/01/part-${String(chance.below(9999)).padStart(5, '0')}.parquet`,
      { cause },
    );
  },
  (chance) => {
    throw new AggregateError(
      [new Error(`shard ${chance.below(64)}: lease lost`), new Error('heartbeat missed')],
      `2 of ${chance.below(64)} shards failed`,
    );
  },
  (chance, sdk) => {
    sdk.addBreadcrumb({ category: 'console', level: 'info', message: `starting ${inspect(jobOf(chance), { depth: 4 })}` });
    sdk.addBreadcrumb({
      category: 'console',
      level: 'info',
      message: `[${chance.faker.date.recent().toISOString()}] pid=${chance.below(99_999)} rss=${chance.below(999)}MB heap=${chance.below(512)}.${chance.below(9)}MB lag=${chance.below(300)}ms`,
    });
    const { total } = JSON.parse('null');
    return total;
  },
  ({ faker, below }) => {
    throw new RangeError(
      `Offset ${faker.number.bigInt({ min: 1_000_000_000_000n, max: 9_000_000_000_000n })} is out of range for partition orders-${below(32)} (log start 1182, high watermark ${below(99_999_999)})`,
    );
  },
];
