import { findLeaks } from '@vedette/testing';
import { describe, expect } from 'vitest';
import { line, settled, test } from './browser-sample.ts';
import { path, planted, plants } from './planted-sample.ts';

describe('init()', () => {
  test('starts a guarded client that collects least, names Vedette and lets no address be inferred', async ({
    withQuickVisit,
  }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open(path);
      const options = await page.evaluate((dsn) => {
        const { Sentry, Vedette } = window.sample;
        const client = Vedette.init({ dsn, release: 'sample@1.0.0' });
        Sentry.captureException(new Error('refused'));
        const { tracePropagationTargets, transportOptions } = client?.getOptions() ?? {};
        const { frameContextLines: _lines, ...collected } = client?.getDataCollectionOptions() ?? {};
        return { collected, targets: tracePropagationTargets?.map(String), transportOptions, stats: Vedette.stats()?.outcomes };
      }, receiver.dsn());
      const event = (await receiver.waitFor(({ type }) => type === 'event', { timeout: 20_000 })).json();
      const version = line === 11 ? '11.12.0' : '10.75.3';
      expect(options.collected).toEqual({
        userInfo: false,
        cookies: false,
        httpHeaders: { request: false, response: false },
        httpBodies: [],
        urlQueryParams: false,
        graphQL: { document: false, variables: false },
        genAI: { inputs: false, outputs: false },
        ...(line === 11 && { mcp: { inputs: false, outputs: false }, queues: false }),
        databaseQueryData: false,
        stackFrameVariables: false,
      });
      expect(options.targets).toEqual(['/^\\//']);
      expect(options.transportOptions).toEqual({ bufferSize: 256 });
      expect(event).toMatchObject({
        sdk: {
          name: 'sentry.javascript.browser',
          version,
          packages: [
            { name: 'npm:@sentry/browser', version },
            { name: 'npm:@vedette/browser', version: '0.0.0' },
          ],
          settings: { infer_ip: 'never' },
        },
      });
      expect(findLeaks(receiver.envelopes(), planted)).toEqual([]);
    });
  });

  test('tells what happened also after the SDK was closed', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open();
      const sent = await page.evaluate(async (dsn) => {
        const { Sentry, Vedette } = window.sample;
        Vedette.init({ dsn, vedette: { budget: { errors: '2/hour' } } });
        for (let at = 0; at < 3; at += 1) Sentry.captureException(new Error(`order ${at}`));
        await Sentry.close(2000);
        return Vedette.stats()?.budget?.seen;
      }, receiver.dsn());
      expect(sent).toBe(3);
    });
  });

  test('lets an option of the user win, and tells of it once where it is weaker', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open();
      const said = await page.evaluate((dsn) => {
        const { Sentry, Vedette } = window.sample;
        const sentences: string[] = [];
        Vedette.init({
          dsn,
          dataCollection: { cookies: true, httpHeaders: { request: true } },
          tracePropagationTargets: [/./],
          transportOptions: { bufferSize: 10 },
          sendClientReports: false,
          vedette: { warn: (sentence) => sentences.push(sentence) },
        });
        for (const message of ['first', 'second']) Sentry.captureMessage(message);
        return sentences;
      }, receiver.dsn());
      expect(said).toEqual([
        '[vedette] dataCollection collects cookies, httpHeaders.request, and Vedette has to find what is personal in it. Spread leastCollection (from @vedette/browser) into dataCollection and set only the fields you need.',
        '[vedette] Trace headers go to every host that is called. Set tracePropagationTargets to a list of your own hosts, or leave it out for the own origin of the page.',
        "[vedette] A burst of errors overflows the SDK's queue. Set transportOptions: { bufferSize: 256 }.",
        '[vedette] What the budget drops is told to nobody. Remove sendClientReports: false.',
      ]);
    });
  });

  test('leaves nothing weak, and says nothing', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open();
      const said = await page.evaluate((dsn) => {
        const sentences: string[] = [];
        const { Sentry, Vedette } = window.sample;
        Vedette.init({
          dsn,
          tracesSampleRate: 1,
          vedette: { warn: (sentence) => sentences.push(sentence), budget: { errors: '9/minute' } },
        });
        Sentry.captureMessage('first');
        return sentences;
      }, receiver.dsn());
      expect(said).toEqual([]);
    });
  });

  test('keeps the integrations of the user, as a list and as a function', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open();
      const names = await page.evaluate((dsn) => {
        const { Sentry, Vedette } = window.sample;
        const has = (name: string): boolean => Sentry.getClient()?.getIntegrationByName(name) !== undefined;
        Vedette.init({ dsn, integrations: [Sentry.extraErrorDataIntegration()] });
        const list = [has('Vedette'), has('ExtraErrorData'), has('Dedupe')];
        Vedette.init({ dsn, integrations: (defaults) => defaults.filter(({ name }) => name !== 'Dedupe') });
        return [list, [has('Vedette'), has('GlobalHandlers'), has('Dedupe')]];
      }, receiver.dsn());
      expect(names).toEqual([
        [true, true, true],
        [true, true, false],
      ]);
    });
  });

  test('guards a second client as it guards the first', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open();
      await page.evaluate(
        ({ dsn, text }) => {
          const { Sentry, Vedette } = window.sample;
          for (const number of [1, 2]) {
            Vedette.init({ dsn });
            Sentry.captureException(new Error(`${number} ${text}`));
          }
        },
        { dsn: receiver.dsn(), text: plants.text },
      );
      await settled(receiver, { events: 2 });
      expect(receiver.items({ type: 'event' })).toHaveLength(2);
      expect(findLeaks(receiver.envelopes(), planted)).toEqual([]);
    });
  });

  test('sends trace headers to the own origin of the page and to no other', async ({ withQuickVisit, site }) => {
    await withQuickVisit(async ({ open, receiver, page }) => {
      await open(`/orders/${planted.email}`);
      const before = site.requests.length;
      await page.evaluate(
        async ({ dsn, elsewhere }) => {
          const { Sentry, Vedette } = window.sample;
          Vedette.init({ dsn, tracesSampleRate: 1, integrations: [Sentry.browserTracingIntegration()] });
          await fetch('/api/own');
          await fetch(`${elsewhere}/api/other`);
          await new Promise((ended) => {
            const request = new XMLHttpRequest();
            request.addEventListener('loadend', ended);
            request.open('GET', `${elsewhere}/api/other-xhr`);
            request.send();
          });
        },
        { dsn: receiver.dsn(), elsewhere: site.elsewhere },
      );
      const asked = site.requests.slice(before);
      const traced = asked.map(({ url, headers }) => [
        url,
        headers['sentry-trace'] !== undefined,
        headers['baggage'] !== undefined,
      ]);
      expect(traced).toEqual([
        ['/api/own', true, true],
        ['/api/other', false, false],
        ['/api/other-xhr', false, false],
      ]);
      expect(decodeURIComponent(String(asked[0]?.headers['baggage']))).not.toContain(planted.email);
    });
  });

  test('removes the identity of a user', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open();
      await page.evaluate((dsn) => {
        const { Sentry, Vedette } = window.sample;
        Vedette.init({ dsn });
        Sentry.setUser({ id: 'customer-4711', username: 'rosa', segment: 'gold' });
        Sentry.captureMessage('refused');
      }, receiver.dsn());
      const event = (await receiver.waitFor(({ type }) => type === 'event', { timeout: 20_000 })).json();
      expect(event).toHaveProperty('user', { username: '[name]', segment: 'gold' });
    });
  });
});

describe('vedette() by itself', () => {
  test('tells once each which options of the client are weaker, with the line to add', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open();
      const said = await page.evaluate((dsn) => {
        const { Sentry, Vedette } = window.sample;
        const sentences: string[] = [];
        const warn = (sentence: string): void => void sentences.push(sentence);
        Sentry.init({ dsn, integrations: [Vedette.vedette({ warn })] });
        const own = sentences.splice(0);
        const { leastCollection } = Vedette;
        Sentry.init({
          dsn,
          dataCollection: leastCollection,
          transportOptions: { bufferSize: 256 },
          integrations: [Vedette.vedette({ warn })],
        });
        return { own, mended: sentences };
      }, receiver.dsn());
      expect(said).toEqual({
        own: [
          '[vedette] The SDK collects headers, cookies and queries, and Vedette has to find what is personal in them. Set dataCollection: leastCollection (from @vedette/browser), or start with init() of @vedette/browser.',
          "[vedette] A burst of errors overflows the SDK's queue. Set transportOptions: { bufferSize: 256 }.",
        ],
        mended: [],
      });
    });
  });

  test('says what it has to say past the console that the SDK watches', async ({ withVisit }) => {
    await withVisit(async ({ open, receiver, page }) => {
      const heard: string[] = [];
      page.on('console', (message) => heard.push(message.text()));
      await open();
      await page.evaluate((dsn) => {
        const { Sentry, Vedette } = window.sample;
        Sentry.init({ dsn, integrations: [Sentry.captureConsoleIntegration(), Vedette.vedette()] });
        Sentry.captureMessage('refused');
      }, receiver.dsn());
      await settled(receiver, { events: 1 });
      expect(heard.filter((text) => text.startsWith('[vedette] '))).toHaveLength(2);
      expect(receiver.items({ type: 'event' })).toHaveLength(1);
      expect(receiver.items({ type: 'event' })[0]?.json()).not.toHaveProperty('breadcrumbs');
    });
  });
});

describe('guard()', () => {
  test('stands before a client that exists, once', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open();
      const said = await page.evaluate(
        ({ dsn, text }) => {
          const { Sentry, Vedette } = window.sample;
          const sentences: string[] = [];
          const warn = (sentence: string): void => void sentences.push(sentence);
          Sentry.init({ dsn });
          const client = Sentry.getClient<InstanceType<typeof Sentry.BrowserClient>>();
          if (client === undefined) return sentences;
          const standing = Vedette.guard(client, { warn });
          sentences.length = 0;
          const same = Vedette.guard(client, { warn }) === standing;
          Sentry.captureException(new Error(text));
          return [String(same), ...sentences];
        },
        { dsn: receiver.dsn(), text: plants.text },
      );
      await receiver.waitFor(({ type }) => type === 'event', { timeout: 20_000 });
      expect(said).toEqual(['true', '[vedette] This client is guarded already and keeps the guard it has. Call guard() once.']);
      expect(findLeaks(receiver.envelopes(), planted)).toEqual([]);
    });
  });
});
