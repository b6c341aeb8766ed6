import type { Start } from './page-sample.ts';
import type { Plants } from './planted-sample.ts';

/** What a page records. */
export interface Recording extends Start, Plants {
  readonly workerUrl?: string | undefined;
  readonly mode: 'session' | 'error';
  /** Whether the application asks the SDK to mask no texts, no inputs and no media. */
  readonly unmasked: boolean;
  /** A Content-Security-Policy that is in force from then on. */
  readonly policy?: string;
}

declare global {
  interface Window {
    /** What Vedette said on the page. */
    told: string[];
  }
}

/** Fills the page with values before the recording begins. It runs in the page. */
export function fillPage({ planted, text }: Plants): void {
  const { email, card, password } = planted;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const letters = [...email].map((letter) => `<div>${letter}</div>`).join('');
  const groups = card
    .split(' ')
    .map((group) => `<span>${group}</span>`)
    .join(' ');
  const picture = btoa(`<svg xmlns="http://www.w3.org/2000/svg"><text>${email}</text></svg>`);
  const main = document.createElement('main');
  main.innerHTML = `<h2>Order overview</h2><p>${escaped}</p>
    <p>Write to <b>${email.slice(0, 10)}</b><i>${email.slice(10)}</i> or not</p>
    <p>${groups}</p><section>${letters}</section>
    <a href="/orders/${email}?otp=${planted.query}" title="${email}" data-note="${escaped}" class="order-${email}" name="${email}">Open</a>
    <img alt="${email}" src="data:image/svg+xml;base64,${picture}">
    <style>.order { background: url("/pictures/${email}?token=${planted.query}") }</style>
    <label>Password <input id="secret" name="password" value="${password}"></label>
    <input id="contact" placeholder="${email}" aria-label="${email}"><textarea id="remark"></textarea>
    <ol id="grows"></ol><a id="found">Found</a><shop-card>Card</shop-card><p id="written"></p><div id="apart"></div>`;
  document.body.append(main);
}

/** Starts the SDK with a replay. It runs in the page. */
export function startRecording({ dsn, guarded, workerUrl, mode, unmasked, policy: security }: Recording): void {
  const { Sentry, Vedette, Deferred } = window.sample;
  window.told = [];
  if (security !== undefined)
    document.head.append(
      Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: security }),
    );
  const how = unmasked ? { maskAllText: false, maskAllInputs: false, blockAllMedia: false } : {};
  const replay = Sentry.replayIntegration({
    ...how,
    minReplayDuration: 0,
    networkDetailAllowUrls: [location.origin],
    networkRequestHeaders: ['authorization', 'x-customer'],
    ...(guarded && workerUrl !== undefined && { workerUrl }),
  });
  const policy = { warn: (said: string) => void window.told.push(said), recordings: Vedette.scrubRecordings() };
  const options = {
    dsn,
    release: 'sample@1.0.0',
    ...{ sendDefaultPii: true },
    replaysSessionSampleRate: mode === 'session' ? 1 : 0,
    replaysOnErrorSampleRate: mode === 'error' ? 1 : 0,
  };
  if (guarded === 'later') {
    const load = (): Promise<void> => new Promise((loaded) => setTimeout(loaded, 1_000));
    Deferred.init({ ...options, integrations: [replay], guard: () => load().then(() => Vedette.vedette(policy)) });
  } else Sentry.init({ ...options, integrations: guarded ? [replay, Vedette.vedette(policy)] : [replay] });
}

/** Uses the page while it is recorded. It runs in the page. */
export async function usePage({ planted, text, record }: Plants): Promise<void> {
  const { Sentry } = window.sample;
  const { email, card, bearer } = planted;
  const note = encodeURIComponent(text);
  const changed = (): Promise<void> => new Promise((done) => setTimeout(done, 20));
  console.info(text, record);
  Sentry.addBreadcrumb({ category: 'order', message: text, data: record });
  history.pushState({}, '', `/done/${email}?note=${note}#otp=${planted.fragment}`);
  await fetch(`/api/orders?note=${note}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'x-customer': email, 'content-type': 'application/json' },
    body: JSON.stringify(record),
  });
  const request = new XMLHttpRequest();
  await new Promise((ended) => {
    request.addEventListener('loadend', ended);
    request.open('POST', `/api/orders/${email}`);
    request.send(text);
  });
  const grows = document.querySelector('#grows');
  const apart = document.querySelector('#apart');
  const typed = document.createTextNode('');
  grows?.append(typed);
  for (const [at] of [...email].entries()) {
    typed.data = email.slice(0, at + 1);
    document.querySelector('#found')?.setAttribute('href', `/search?q=${encodeURIComponent(typed.data)}`);
    document.querySelector('shop-card')?.setAttribute('owner', typed.data);
    await changed();
  }
  for (const piece of [email.slice(0, 5), email.slice(5, 12), email.slice(12), ' ', ...card.split(/(?<= )/)]) {
    const span = document.createElement('span');
    span.textContent = piece;
    apart?.append(span);
    await changed();
  }
  const written = document.querySelector('#written');
  for (let length = 4; length <= card.length; length += 1) {
    written?.setAttribute('data-written', card.slice(0, length));
    if (written !== null) written.textContent = card.slice(0, length);
    await changed();
  }
  const [first, second] = [document.createTextNode('see '), document.createTextNode('below')];
  document.querySelector('h2')?.append(first, second);
  await changed();
  first.data = ` ${email.slice(0, 10)}`;
  await changed();
  second.data = email.slice(10);
  await changed();
  document.querySelector('a')?.setAttribute('data-later', text);
}
