import { expect, it } from 'vitest';
import { contextField, itemFields } from './field-flags.ts';

it('scrubs what it does not know of an event, and never what identifies it', () => {
  const { event } = itemFields();
  expect([event.rest?.flag, event.fields?.['event_id']?.flag, event.fields?.['extra']?.flag]).toEqual(['true', 'false', 'true']);
});

it('knows contexts by the type that they say they have, before their name', () => {
  const contexts = itemFields().event.fields?.['contexts'] ?? { flag: 'false' };
  expect(contextField(contexts, 'shop', undefined).flag).toBe('true');
  expect(contextField(contexts, 'device', undefined)).toMatchObject({ flag: 'false', rest: { flag: 'maybe' } });
  expect(contextField(contexts, 'phone', 'device')).toMatchObject({ rest: { flag: 'maybe' } });
  expect(contextField(contexts, 'answer', 'response').fields?.['headers']?.flag).toBe('true');
});
