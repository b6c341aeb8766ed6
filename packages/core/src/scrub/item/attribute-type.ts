import { isRecord, type JsonRecord, propertyOf } from '../../sentry.ts';

/** Whether an attribute calls a text a number, as it does where one was replaced. */
function isMistyped(attribute: unknown): attribute is JsonRecord {
  const type = propertyOf(attribute, 'type');
  return (type === 'integer' || type === 'double') && typeof propertyOf(attribute, 'value') === 'string';
}

/** A holder of attributes in which each text is told as one. */
function typed(holder: unknown): unknown {
  const attributes = propertyOf(holder, 'attributes');
  if (!isRecord(holder) || !isRecord(attributes) || !Object.values(attributes).some(isMistyped)) return holder;
  const all = Object.entries(attributes).map(([name, attribute]) => [
    name,
    isMistyped(attribute) ? { ...attribute, type: 'string' } : attribute,
  ]);
  return { ...holder, attributes: Object.fromEntries(all) };
}

/**
 * An entry of a container whose attributes, and those of its links, have the types of their values: Sentry passes over a value
 * that is not of the type it is told as. The same entry where they have.
 */
export function withTypes(entry: unknown): unknown {
  const sent = typed(entry);
  const links = propertyOf(entry, 'links');
  if (!isRecord(sent) || !Array.isArray(links)) return sent;
  const sentLinks = links.map(typed);
  return sentLinks.every((link, at) => link === links[at]) ? sent : { ...sent, links: sentLinks };
}
