import { findLeaks } from '@vedette/testing';
import { describe, expect } from 'vitest';
import { settled, test, type WithVisit } from './browser-sample.ts';
import { path, planted, plants } from './planted-sample.ts';

/** What arrives of the feedback of a visitor, with a screenshot that is drawn on the page. */
async function feedback(policy: { readonly sendImagesUnread?: boolean } | undefined, withVisit: WithVisit) {
  return withVisit(async ({ receiver, open }) => {
    const page = await open(path);
    const seen = await page.evaluate(
      async ({ dsn, plants: { planted: values, text }, options }) => {
        const { Sentry, Vedette } = window.sample;
        const said: string[] = [];
        if (options === null) Sentry.init({ dsn });
        else Vedette.init({ dsn, vedette: { ...options, warn: (sentence: string) => said.push(sentence) } });
        const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 20 });
        canvas.getContext('2d')?.fillText(values.email, 0, 10);
        const blob = await new Promise<Blob | null>((drawn) => canvas.toBlob(drawn));
        const data = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer());
        await Sentry.sendFeedback(
          { message: text, name: 'Rosa Diaz', email: values.email },
          { attachments: [{ filename: `of ${values.email}`, data, contentType: 'image/png' }] },
        );
        return { said, bytes: [...data] };
      },
      { dsn: receiver.dsn(), plants, options: policy ?? null },
    );
    await settled(receiver);
    const [item] = receiver.items({ type: 'feedback' });
    const images = receiver.items({ type: 'attachment' }).map(({ payload }) => [...payload]);
    return { ...seen, images, contexts: Reflect.get(Object(item?.json()), 'contexts'), envelopes: receiver.envelopes() };
  });
}

describe.concurrent('the feedback of a visitor', () => {
  test('leaves without the name and the address of the visitor, without values, and without its screenshot', async ({
    withQuickVisit,
  }) => {
    const [unguarded, guarded] = await Promise.all([feedback(undefined, withQuickVisit), feedback({}, withQuickVisit)]);
    expect(findLeaks(unguarded.envelopes, { ...planted, name: 'Rosa Diaz' }).map(({ name }) => name)).toContain('name');
    expect(unguarded.images).toEqual([unguarded.bytes]);
    expect(findLeaks(guarded.envelopes, { ...planted, name: 'Rosa Diaz' })).toEqual([]);
    expect(guarded.contexts.feedback).toMatchObject({ name: '[name]', contact_email: '[email]' });
    expect(guarded.contexts.feedback.message).toContain('order of [email] from [ip] failed');
    expect(guarded.images).toEqual([]);
    expect(guarded.said).toEqual(['[vedette] A binary attachment was withheld: Vedette cannot read it.']);
  });

  test('leaves with its screenshot as it is where the policy says that images leave unread', async ({ withQuickVisit }) => {
    const { images, bytes, envelopes, said } = await feedback({ sendImagesUnread: true }, withQuickVisit);
    expect(images).toEqual([bytes]);
    expect(findLeaks(envelopes, planted)).toEqual([]);
    expect(said).toEqual([expect.stringContaining('Images leave as they are')]);
  });
});
