import { type Visitor, walk } from '../scrub/walk.ts';
import { createWork } from '../scrub/work.ts';
import { isRecord, propertyOf } from '../sentry.ts';
import { keepingKeys } from './keeping-keys.ts';
import { filtered } from './rule.ts';

function below(record: unknown, key: string): unknown {
  return isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Replaces what stands under one of the names, at any depth. */
function hidingVisitor(names: ReadonlySet<string>): Visitor<boolean> {
  return keepingKeys({
    below: (isHidden, key) => isHidden || names.has(String(key)),
    whole: (_value, isHidden) => (isHidden ? { sent: filtered } : undefined),
    leaf: (value, isHidden) => (isHidden ? filtered : value),
  });
}

/**
 * Hides the variables of a GraphQL request, and what the answer has under their names. Without variables the data of the
 * answer is left out. Gives back the same event where there is nothing to hide.
 */
export function scrubGraphql(event: object): object {
  const request: unknown = propertyOf(event, 'request');
  if (below(request, 'api_target') !== 'graphql' || !isRecord(request)) return event;
  const data = below(request, 'data');
  const variables = below(data, 'variables');
  const names = new Set(isRecord(variables) ? Object.keys(variables) : []);
  const hide = hidingVisitor(names);
  const sentData = isRecord(data) && names.size > 0 ? { ...data, variables: walk(variables, false, hide, createWork()) } : data;
  const contexts: unknown = propertyOf(event, 'contexts');
  const response = below(contexts, 'response');
  const answer = below(response, 'data');
  const sent = { ...event, request: { ...request, ...(data !== undefined && { data: sentData }) } };
  if (!isRecord(contexts) || !isRecord(response) || !isRecord(answer) || !Object.hasOwn(answer, 'data')) return sent;
  const { data: answered, ...rest } = answer;
  const sentAnswer = names.size > 0 ? { ...rest, data: walk(answered, false, hide, createWork()) } : rest;
  return { ...sent, contexts: { ...contexts, response: { ...response, data: sentAnswer } } };
}
