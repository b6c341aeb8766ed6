import type { SentryException, SentryFrame } from '../sentry.ts';
import { routeOf } from './address.ts';
import { stableName } from './file-name.ts';

/** A frame as it stays from release to release: no line, no column, no folder. */
export interface FrameView {
  /** Empty where the function has no name. */
  readonly function: string;
  /** The module, or else the name of the file, without versions and hashes of the content; of a page its pattern. */
  readonly file: string;
  /** Whether the name of the file held a version or a hash of the content, so that each release has another. */
  readonly isHashed: boolean;
}

/** What engines and SDKs call a function that has no name. */
const nameless: readonly string[] = ['', '?', '<anonymous>', 'anonymous', 'eval'];

/**
 * The name of a frame's function; empty where it has none. Engines put different things before and behind it: V8 the
 * class and `[as other]`, Firefox `async*` and `/<`.
 */
function functionOf({ function: name = '' }: SentryFrame): string {
  if (!/[ .*/<]/.test(name)) return nameless.includes(name) ? '' : name;
  const own = name.replace(/^(?:async |new )|^.*\*/, '').replace(/ \[as .{1,200}\]$|[/<]{1,9}$/, '');
  const last = own.slice(own.lastIndexOf('.') + 1);
  return nameless.includes(last) ? '' : last;
}

function builtFileOf({ module, filename = '' }: SentryFrame): string {
  return module ?? filename.replace(/[?#].*/s, '').replace(/^.*[/\\]/s, '');
}

const code = /\.(?:[cm]?[jt]sx?|vue|svelte|wasm)$/i;

/** Whether a frame is of a script within a page or made while it ran, whose address may hold anything. */
function isOfPage({ module, filename = '' }: SentryFrame, built: string): boolean {
  return module === undefined && /^(?:http|blob:|data:)/.test(filename) && !code.test(built);
}

function fileOf(frame: SentryFrame): Pick<FrameView, 'file' | 'isHashed'> {
  const built = builtFileOf(frame);
  if (isOfPage(frame, built)) return { file: routeOf(built), isHashed: false };
  const file = stableName(built);
  return { file, isHashed: file !== built.slice(0, 256) };
}

export function frameViewOf(frame: SentryFrame): FrameView {
  return { function: functionOf(frame), ...fileOf(frame) };
}

/** Whether a frame tells more than the address of a script. */
export function isTelling(frame: SentryFrame): boolean {
  const isAddress = frame.module === undefined && /^[a-z][a-z0-9+.-]{1,30}:\/\//i.test(frame.filename ?? '');
  return frame.inApp && (functionOf(frame) !== '' || (!isAddress && stableName(builtFileOf(frame)) !== ''));
}

/** The in-app frames of an exception, each a function and a file; a function that calls itself counts once. */
export function framesOf({ frames }: SentryException): readonly string[] {
  const named: string[] = [];
  for (const frame of frames) {
    if (!frame.inApp) continue;
    const { function: name, file } = frameViewOf(frame);
    // The lengths keep it from running into the next.
    const made = `${name.length},${file.length} ${name}${file}`;
    if (made !== named.at(-1)) named.push(made);
  }
  return named;
}

/**
 * Whether a chain of exceptions says by its frames where the fault is. A single nameless frame of a script in a page
 * does not: Sentry does not group by it either. Nor do frames that the SDK made up where a message was reported: all
 * messages that pass one function would be one fault.
 */
export function isStacked(exceptions: readonly SentryException[]): boolean {
  return exceptions.some(
    (exception) => !exception.isSynthetic && (exception.frames.some(isTelling) || framesOf(exception).length > 1),
  );
}

/** Whether there are frames with a name, of whomever: what Sentry groups by, unless the SDK made them up. */
export function hasFrames(exceptions: readonly SentryException[]): boolean {
  return exceptions.some(({ isSynthetic, frames }) => !isSynthetic && frames.some((frame) => functionOf(frame) !== ''));
}

/** The in-app frame nearest the crash. */
export function originOf({ frames }: SentryException): FrameView | undefined {
  for (let at = frames.length - 1; at >= 0; at -= 1) {
    const frame = frames[at];
    if (frame !== undefined && isTelling(frame)) return frameViewOf(frame);
  }
  return undefined;
}
