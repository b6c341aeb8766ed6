import { propertyOf, textOf } from '../../sentry.ts';
import { globOf } from './glob.ts';
import { familyOf, pathTest, wantedTruth } from './matcher.ts';
import type { Matcher } from './tree.ts';

/** What a matcher of these rules may look at. */
export interface FrameSight {
  readonly frame: unknown;
  readonly isInApp: boolean;
  readonly exception: unknown;
  readonly platform: string | undefined;
}

/** Whether a frame is what a matcher wants. */
export type FrameTest = (sight: FrameSight) => boolean;

function positive({ key, pattern }: Matcher): FrameTest {
  const glob = globOf(pattern) ?? (() => false);
  const list = pattern.split(',');
  switch (key) {
    case 'path': {
      const test = pathTest(pattern);
      return ({ frame }) =>
        [textOf(frame, 'abs_path'), textOf(frame, 'filename')].some((path) => path !== undefined && test(path));
    }
    case 'package': {
      const test = pathTest(pattern);
      return ({ frame }) => test(textOf(frame, key) ?? '');
    }
    case 'app': {
      const wanted = wantedTruth(pattern);
      return ({ isInApp }) => isInApp === wanted;
    }
    case 'family':
      return ({ frame, platform }) => list.includes('all') || list.includes(familyOf(textOf(frame, 'platform') ?? platform));
    case 'type':
    case 'value':
      return ({ exception }) => glob(textOf(exception, key) || '<unknown>');
    case 'mechanism':
      return ({ exception }) => glob(textOf(propertyOf(exception, key), 'type') || '<unknown>');
    case 'category':
      return ({ frame }) => glob(textOf(propertyOf(frame, 'data'), key) ?? '');
    default: {
      const missing = key === 'function' ? '<unknown>' : '';
      return ({ frame }) => glob(textOf(frame, key) || missing);
    }
  }
}

/** Compiles a matcher of stack-trace rules. */
export function frameTest(matcher: Matcher): FrameTest {
  const test = positive(matcher);
  return matcher.isNegated ? (sight) => !test(sight) : test;
}
