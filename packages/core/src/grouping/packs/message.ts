import { propertyOf, textOf } from '../../sentry.ts';
import { describedRoot } from '../exception-view.ts';
import type { FingerprintHint } from '../hint.ts';
import type { BuiltInPack } from '../pack.ts';
import { type Part, part, sentryGrouping } from '../part.ts';
import type { FingerprintRule } from '../rule.ts';
import { partsOf } from '../strategy.ts';
import type { Views } from '../views.ts';
import { codeOf } from './rejection.ts';

/** The type, the template and the root of a chain without a usable stack; undefined where there is nothing to go by. */
function told(views: Views, { originalException: thrown }: FingerprintHint): readonly Part[] | undefined {
  if (views.hasUsableStack) return undefined;
  const { root, message } = views;
  const [outermost] = views.exceptions;
  const causes = root === outermost ? root?.causes : [root];
  // The SDK takes the message of an object that was thrown and is no error, and nothing else of it.
  const code = thrown instanceof Error ? undefined : codeOf(thrown);
  if (message.text === '' && !causes?.length) return undefined;
  return [
    part('type', outermost?.type ?? 'message'),
    ...(message.text === '' ? [] : [part('template', message.text)]),
    ...partsOf({ code }),
    ...(root !== undefined && causes?.length ? [part('cause', describedRoot(root))] : []),
  ];
}

/** What one function of a logger reports, which is the only frame there is. */
const logged: FingerprintRule = {
  id: 'message/logger',
  isCatchAll: true,
  reason: 'logger',
  group: (event, hint, views) => {
    const isLogged = textOf(event, 'logger') !== undefined || propertyOf(event, 'stacktrace') !== undefined;
    return views.exceptions.length === 0 && isLogged ? told(views, hint) : undefined;
  },
};

/** What arose in a library that is called from everywhere: its frames alone put different faults together. */
const thrownByLibrary: FingerprintRule = {
  id: 'message/library',
  reason: 'no in-app frame',
  group: (_event, hint, views) => {
    const parts = views.hasFrames ? told(views, hint) : undefined;
    // Beside frames the template splits finely: where it holds a text that varies, the frames are left.
    return parts && [sentryGrouping, ...parts.map((one) => (one.name === 'type' ? one : { ...one, isNarrow: true }))];
  },
};

/** Groups what has no stack to be grouped by: Sentry would make an issue of every value in the message. */
const messageTemplate: FingerprintRule = {
  id: 'message/template',
  isCatchAll: true,
  reason: 'no stack',
  group: (_event, hint, views) => told(views, hint),
};

/** What no other pack answers for: messages, and errors without a stack. */
export const message: BuiltInPack = {
  name: 'vedette:message',
  version: '1',
  before: [],
  rules: [logged, thrownByLibrary, messageTemplate],
};
