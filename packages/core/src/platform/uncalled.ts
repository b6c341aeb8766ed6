import type { VedetteIntegration } from '../pipeline.ts';
import { type GuardableClient, hasGuard } from './existing-client.ts';
import { tell } from './tell.ts';

/**
 * What makes a guard, ready to be taken for one. A function has a name, which is all that the types of the SDK ask of an
 * integration: where it is given without being called, the client is guarded by what it makes of no options, which is told.
 */
export function alsoUncalled<Make extends () => VedetteIntegration>(make: Make): Make {
  let guard: VedetteIntegration | undefined;
  const setup = (client: GuardableClient): void => {
    if (hasGuard(client)) return;
    guard ??= make();
    client.addIntegration(guard);
    tell(guard.policy.warn, 'vedette was given without being called, so that it guards with the defaults. Write vedette().');
  };
  return Object.assign(make, { setup });
}
