import { expect, onTestFinished, test } from 'vitest';
import { eventEnvelope, sampleEvent, writeEnvelope } from '../envelope-sample.ts';
import { type Receiver, startReceiver } from '../receiver.ts';
import { post, send } from '../request-sample.ts';
import { html } from './html.ts';

async function start(): Promise<Receiver> {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  return receiver;
}

const attack = `"><script>alert(1)</script><img src=x onerror='alert(2)'>\`</style></title></textarea><!--`;

test('inserted text is escaped and markup is not', () => {
  expect(html`<a href="${attack}">${html`<b>${'<'}</b>`}${['&', 1]}${undefined}</a>`.markup).toBe(
    `<a href="${attack.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)}"><b>&#60;</b>&#38;1</a>`,
  );
});

test('an event full of markup is shown as text', async () => {
  const receiver = await start();
  const frame = {
    function: attack,
    filename: attack,
    module: attack,
    lineno: attack,
    in_app: true,
    context_line: attack,
    pre_context: [attack],
  };
  const event = {
    level: attack,
    transaction: attack,
    logentry: { message: attack },
    exception: {
      values: [
        {
          type: attack,
          value: attack,
          mechanism: { type: attack },
          stacktrace: { frames: [frame, { ...frame, in_app: false }] },
        },
      ],
    },
    request: { method: attack, url: `javascript:${attack}`, headers: { [attack]: attack }, data: attack },
    breadcrumbs: [{ timestamp: attack, category: attack, message: attack, data: { [attack]: attack } }],
    tags: [[attack, attack]],
    user: { [attack]: attack },
    contexts: { [attack]: { [attack]: attack } },
    extra: { [attack]: [attack] },
    fingerprint: [attack],
    release: attack,
    sdk: { name: attack },
    _meta: { a: { '': { rem: [[attack]] } } },
  };
  await post(
    receiver,
    writeEnvelope({ [attack]: attack }, [
      { header: { type: 'event', [attack]: attack }, payload: JSON.stringify(event) },
      { header: { type: attack.slice(0, 60), filename: attack }, payload: attack },
      {
        header: { type: 'client_report' },
        payload: JSON.stringify({ discarded_events: [{ reason: attack, category: attack, quantity: 1 }] }),
      },
    ]),
  );
  const [issue] = receiver.issues();
  for (const path of [
    '/',
    `/?refresh=${encodeURIComponent(attack)}`,
    `/issues/${issue?.id}`,
    '/items/1',
    '/items/2',
    '/items/3',
    `/types/${encodeURIComponent(attack.slice(0, 60))}`,
  ]) {
    const page = await send(receiver, path);
    expect([path, page.status]).toEqual([path, 200]);
    expect(page.text).not.toMatch(/<script|<img|onerror='|<!--|<\/textarea|href="javascript/i);
    expect(page.text.match(/<\/title>/g)).toHaveLength(1);
  }
  expect((await send(receiver, '/items/1')).text).toContain('&#60;script&#62;alert(1)');
});

test('an issue page shows exceptions, request, breadcrumbs and marked labels', async () => {
  const receiver = await start();
  await post(receiver, eventEnvelope(sampleEvent));
  const page = await send(receiver, `/issues/${receiver.issues()[0]?.id}`);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  for (const part of [
    'PaymentError',
    'caused by',
    'CardDeclined',
    'payOrder',
    'POST http://localhost:3000/orders/1042/pay',
    'paying as <mark>[email]</mark>',
    'acme',
    '>4</b> weighted',
  ]) {
    expect(page.text).toContain(part);
  }
});

test('the overview names the DSN while nothing has arrived', async () => {
  const receiver = await start();
  expect((await send(receiver, '/')).text).toContain(receiver.dsn());
});

test('the overview leads to the items of each type', async () => {
  const receiver = await start();
  await post(receiver, writeEnvelope({}, [{ header: { type: 'feedback' }, payload: '{}' }]));
  await post(receiver, eventEnvelope({ message: 'one' }));
  expect((await send(receiver, '/')).text).toContain('<a href="/types/feedback">feedback</a>');
  const page = await send(receiver, '/types/feedback');
  expect(page.text.match(/href="\/items\/\d+"/g)).toEqual(['href="/items/1"']);
  expect((await send(receiver, '/types/log')).text).toContain('No item of this type is kept.');
  expect((await send(receiver, '/types/%E0')).status).toBe(404);
});

test('a page loads itself again only when asked to', async () => {
  const receiver = await start();
  expect((await send(receiver, '/?refresh=5')).text).toContain('<meta http-equiv="refresh" content="5">');
  expect((await send(receiver, '/')).text).not.toContain('http-equiv');
});

test('binary payloads and issues that are no longer kept have a page too', async () => {
  const receiver = await startReceiver({ keep: 1 });
  onTestFinished(() => receiver.close());
  await post(receiver, eventEnvelope({ message: 'gone' }));
  await post(receiver, writeEnvelope({}, [{ header: { type: 'attachment' }, payload: Uint8Array.of(0, 255) }]));
  expect((await send(receiver, '/items/2')).text).toContain('that are not text');
  expect((await send(receiver, `/issues/${receiver.issues()[0]?.id}`)).text).toContain('no longer kept');
});
