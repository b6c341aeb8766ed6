import type { SentryClient } from '@vedette/core';
import { tell } from '@vedette/core';
import { bypassOf } from './bypass.ts';

/** Marks a client whose later integrations are looked at. */
const watched = Symbol.for('vedette.lateBypass');

/**
 * Tells of an integration that sends by itself and is added to a client that runs already, once for each. Those that it
 * is started with are told of by `weakOptions()`.
 */
export function tellOfLateBypasses(client: SentryClient, warn: (sentence: string) => void): void {
  const addIntegration: unknown = Reflect.get(client, 'addIntegration');
  if (typeof addIntegration !== 'function' || Object.hasOwn(client, watched)) return;
  const told = new Set<string>();
  const value = (...parameters: readonly unknown[]): unknown => {
    const sentence = bypassOf(parameters[0]);
    if (sentence !== undefined && !told.has(sentence)) tell(warn, sentence);
    if (sentence !== undefined) told.add(sentence);
    return Reflect.apply(addIntegration, client, parameters);
  };
  Reflect.defineProperty(client, 'addIntegration', { value, writable: true, configurable: true });
  Reflect.defineProperty(client, watched, { value: true });
}
