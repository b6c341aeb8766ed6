import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startReceiver } from '@vedette/receiver';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** What visitors ask for: method, path, headers and body, full of what was planted. */
function visitsOf(planted) {
  const customer = encodeURIComponent(planted['e-mail in a path']);
  const query = `?token=${planted['token in a query']}`;
  const pay = {
    method: 'POST',
    headers: {
      authorization: `Bearer ${planted['token in a header']}`,
      'content-type': 'application/json',
      cookie: `to=${planted['e-mail in a cookie']}`,
      'x-request-id': 'visit-1',
      'x-tenant': 'north',
    },
    body: JSON.stringify({ card: planted['card in a body'], email: planted['e-mail in a body'] }),
  };
  return [
    [`/orders/${customer}/pay${query}`, pay],
    [`/orders/${customer}`, {}],
    [`/orders/${customer}/visits`, { headers: { 'x-request-id': 'visit-3', 'x-visitor': planted['e-mail in a guard'] } }],
    ['/orders/none/pay', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }],
  ];
}

/** Runs the application in a process of its own, visits it over HTTP, and ends it; answers with what was received. */
export async function runTrial(folder, planted) {
  const receiver = await startReceiver();
  const child = fork(here(`dist/${folder}start.js`), {
    execArgv: ['--conditions=@vedette/source', '--import', here(`dist/${folder}instrument.js`)],
    env: { PATH: process.env.PATH, SENTRY_DSN: receiver.dsn() },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  try {
    const [first] = await Promise.race([once(child, 'message'), exited]);
    if (first?.origin === undefined) throw new Error(`The application ended with ${first} before it listened.`);
    const answers = [];
    for (const [path, request] of visitsOf(planted)) {
      const answer = await fetch(first.origin + path, request);
      answers.push([answer.status, await answer.text()]);
    }
    child.disconnect();
    await exited;
    return { answers, envelopes: receiver.envelopes(), events: receiver.items({ type: 'event' }).map((item) => item.json()) };
  } finally {
    child.kill('SIGKILL');
    await receiver.close();
  }
}
