import type { Child } from './child.ts';
import type { Told } from './side-by-side.ts';

/** A number within what a process told, by the names of the properties that lead to it. */
export function numberIn(value: unknown, ...keys: readonly string[]): number {
  return Number(keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value));
}

/** What a receiver had. */
export async function receivedBy(receiver: Child): Promise<Pick<Told, 'items' | 'eventBytes'>> {
  const received = await receiver.ask('summary');
  const items: unknown = Reflect.get(Object(received), 'items');
  return {
    items: Object.fromEntries(Object.entries(Object(items)).map(([type, count]) => [type, Number(count)])),
    eventBytes: numberIn(received, 'events', 'bytes') / Math.max(1, numberIn(received, 'events', 'count')),
  };
}
