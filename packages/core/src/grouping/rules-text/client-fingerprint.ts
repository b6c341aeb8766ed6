import { textOf } from '../../sentry.ts';
import { template } from '../template/template.ts';
import { exceptionsIn, formattedMessage } from './event-entries.ts';
import { variableIn } from './right-side.ts';
import { resolvedParts, type VariableOptions } from './variables.ts';

/** What a fingerprint does to Sentry's own grouping: leaves it, splits it, or replaces it. */
export function fingerprintKind(parts: readonly string[]): 'custom' | 'default' | 'hybrid' {
  const kept = parts.filter((part) => variableIn(part) === 'default').length;
  if (kept === 0) return parts.length === 0 ? 'default' : 'custom';
  return parts.length === 1 ? 'default' : 'hybrid';
}

/**
 * What the server makes of a fingerprint that it is sent: it replaces the variables, and of a part that is a message of the
 * event it takes the template.
 */
export function serverParts(parts: readonly string[], event: object, options: VariableOptions = {}): readonly string[] {
  const { templateOf = template } = options;
  const messages = [formattedMessage(event), ...exceptionsIn(event).map((exception) => textOf(exception, 'value'))];
  const resolved = resolvedParts(parts, event, options);
  return resolved.map((part, at) => (parts[at] === part && messages.includes(part) ? templateOf(part) : part));
}
