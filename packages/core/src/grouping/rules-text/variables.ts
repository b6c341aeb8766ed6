import { propertyOf, textOf } from '../../sentry.ts';
import { boundedText } from '../part.ts';
import { template } from '../template/template.ts';
import { exceptionsIn, formattedMessage, framesIn, levelOf, tagOf, threadsIn } from './event-entries.ts';
import { defaultPart, variableIn } from './right-side.ts';

export interface VariableOptions {
  /** What keeps of a message or of a value that which does not vary. @default template */
  readonly templateOf?: (message: string) => string;
}

/** The frame that a variable reads: the one of our own code nearest to the crash, else the one nearest to it. */
function crashFrame(event: object): unknown {
  const threads = threadsIn(event);
  const owners = [exceptionsIn(event).at(-1), event, ...(threads.length === 1 ? threads : [])];
  const frames = owners.map(framesIn).find((own) => own.length > 0) ?? [];
  return [...frames].reverse().find((frame) => propertyOf(frame, 'in_app') === true) ?? frames.at(-1);
}

function nameOfFile(path: string | undefined): string | undefined {
  return path?.split(/[/\\]/).at(-1);
}

interface Variable {
  readonly read: (event: object) => string | undefined;
  /** What stands for it in an event without one. */
  readonly missing: string;
  /** Whether only what does not vary of it is used. */
  readonly isTemplate?: boolean;
}

function outermost(event: object, name: string): string | undefined {
  return textOf(exceptionsIn(event).at(-1), name);
}

function readValue(event: object): string | undefined {
  return outermost(event, 'value');
}

function messageOf(event: object): string | undefined {
  return formattedMessage(event) || readValue(event);
}

const type: Variable = { read: (event) => outermost(event, 'type'), missing: '<no-type>' };
const rawValue: Variable = { read: readValue, missing: '<no-value>' };
const value: Variable = { read: readValue, missing: '<no-value>', isTemplate: true };
const called: Variable = { read: (event) => textOf(crashFrame(event), 'function'), missing: '<no-function>' };
const module: Variable = { read: (event) => textOf(crashFrame(event), 'module'), missing: '<no-module>' };
const packageName: Variable = { read: (event) => nameOfFile(textOf(crashFrame(event), 'package')), missing: '<no-package>' };
const path: Variable = {
  read: (event) => textOf(crashFrame(event), 'abs_path') || textOf(crashFrame(event), 'filename'),
  missing: '<no-abs-path>',
};

const variables: Readonly<Record<string, Variable>> = {
  transaction: { read: (event) => textOf(event, 'transaction'), missing: '<no-transaction>' },
  message: { read: messageOf, missing: '<no-message>', isTemplate: true },
  raw_message: { read: messageOf, missing: '<no-message>' },
  type,
  'error.type': type,
  value,
  'error.value': value,
  raw_value: rawValue,
  'error.raw_value': rawValue,
  function: called,
  'stack.function': called,
  path,
  'stack.abs_path': path,
  'stack.filename': {
    read: (event) => textOf(crashFrame(event), 'filename') || textOf(crashFrame(event), 'abs_path'),
    missing: '<no-filename>',
  },
  module,
  'stack.module': module,
  package: packageName,
  'stack.package': packageName,
  level: { read: levelOf, missing: '<no-level>' },
  logger: { read: (event) => textOf(event, 'logger'), missing: '<no-logger>' },
};

/** The names of the variables that Sentry knows. */
export function variableNames(): readonly string[] {
  return ['default', ...Object.keys(variables), 'tags.name'];
}

function variableNamed(name: string): Variable | undefined {
  if (!name.startsWith('tags.')) return Object.hasOwn(variables, name) ? variables[name] : undefined;
  const tag = name.slice('tags.'.length);
  return { read: (event) => tagOf(event, tag), missing: `<no-value-for-tag-${tag}>` };
}

/** Whether Sentry knows a variable of that name. */
export function isVariable(name: string): boolean {
  return name === 'default' || variableNamed(name) !== undefined;
}

/** The text of a variable as the event has it; undefined for a name that is none. */
export function rawValueOf(name: string, event: object): string | undefined {
  const variable = variableNamed(name);
  return variable && (variable.read(event) || variable.missing);
}

/** A text of an event as a part: it is no variable to any server, and it is no longer than a part may be. */
function asPart(text: string): string {
  return boundedText(text.replaceAll('{{', '%7b%7b'));
}

/** A template with the stop of its text, which a server keeps. */
function stopped(made: string, text: string): string {
  return text.trimEnd().endsWith('.') && !made.endsWith('.') ? `${made}.` : made;
}

function resolved(part: string, event: object, templateOf: (message: string) => string): string {
  const name = variableIn(part);
  const variable = name === undefined ? undefined : variableNamed(name);
  if (variable === undefined) return name === 'default' ? defaultPart : part;
  const text = variable.read(event) || undefined;
  if (text === undefined) return variable.missing;
  return asPart(variable.isTemplate === true ? stopped(templateOf(text), text) : text);
}

/**
 * The parts of a fingerprint with their variables replaced by what the event says: of `message` and `value` only the
 * template, unless `raw_message` or `raw_value` is asked for. `{{ default }}` stays, and so does a name that Sentry does not
 * know. A text of the event never becomes a variable.
 */
export function resolvedParts(parts: readonly string[], event: object, options: VariableOptions = {}): readonly string[] {
  const { templateOf = template } = options;
  return parts.map((part) => resolved(part, event, templateOf));
}
