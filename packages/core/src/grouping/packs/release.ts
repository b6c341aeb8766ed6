import { propertyOf } from '../../sentry.ts';
import { framesOf } from '../frame-view.ts';
import { hash } from '../hash.ts';
import type { BuiltInPack } from '../pack.ts';
import { part } from '../part.ts';
import type { FingerprintRule } from '../rule.ts';
import { byOrigin, byType } from '../strategy.ts';

function listAt(value: unknown, name: string): readonly unknown[] {
  const list = propertyOf(value, name);
  return Array.isArray(list) ? list : [];
}

/** Whether the server has source maps for a frame: then it knows better where the fault is. */
function isMapped(event: object): boolean {
  const images = listAt(propertyOf(event, 'debug_meta'), 'images');
  const frames = listAt(propertyOf(event, 'exception'), 'values').flatMap((one) =>
    listAt(propertyOf(one, 'stacktrace'), 'frames'),
  );
  return images.length > 0 || frames.some((frame) => propertyOf(frame, 'debug_id') !== undefined);
}

/** Names that a bundler has shortened are new in each release, as is the name of the file. */
const shortestName = 4;

/** Files whose name holds the hash of their content: Sentry would make a new issue of the fault in each release. */
const hashedFile: FingerprintRule = {
  id: 'release/hashed-file',
  reason: 'content hash',
  group: (event, _hint, views) => {
    const { origin, root } = views;
    if (!origin?.isHashed || origin.function.length < shortestName || isMapped(event)) return undefined;
    const stack = (root === undefined ? [] : [root, ...root.causes]).map(framesOf);
    return [...byType(views, event), ...byOrigin(views, event), part('stack', hash(JSON.stringify(stack)))];
  },
};

/** Stacks that are another in each release although nothing has changed. */
export const release: BuiltInPack = {
  name: 'vedette:release',
  version: '1',
  before: [],
  rules: [hashedFile],
};
