import type { CloudflareOptions } from '@sentry/cloudflare';
import type { Policy, VedetteIntegration } from '@vedette/core';
import { kindOf, leastCollection, misplacedOption, refusal, tell, withLeast } from '@vedette/core';
import { integrationsBehind } from './integrations.ts';
import { definePolicy, type WorkerPolicyOptions } from './policy.ts';
import { sdkLine } from './sdk-line.ts';
import { sdkMetadata } from './sdk-metadata.ts';
import { variablesOf } from './variables.ts';
import { vedette } from './vedette.ts';
import { queueSize } from './weak-options.ts';

/** What of a person the SDK may collect: nothing but what the user asks for by name. */
function collectionOf(options: CloudflareOptions): CloudflareOptions['dataCollection'] {
  if (options.dataCollection !== undefined) return withLeast(options.dataCollection);
  // The Sentry 10 line asks sendDefaultPii only where dataCollection is left out.
  return sdkLine < 11 && Reflect.get(options, 'sendDefaultPii') === true ? undefined : leastCollection;
}

/** The policy with what the bindings say. What is unfit in them must not stop an invocation: the policy that was checked stands. */
function policyFor(policy: WorkerPolicyOptions | Policy, bindings: unknown, checked: Policy): Policy {
  try {
    return definePolicy(policy, { variables: variablesOf(bindings) });
  } catch (unfit) {
    const said = unfit instanceof TypeError ? unfit.message.replace('[vedette] ', '') : 'The bindings could not be read.';
    tell(checked.warn, `${said} Until then the bindings are not asked.`);
    return checked;
  }
}

/** Says which option of the policy is among those of the SDK, where nobody reads it. */
function tellMisplaced(options: CloudflareOptions, { warn }: Policy): void {
  const misplaced = misplacedOption(options, ['vedette', 'pseudonymKey']);
  if (misplaced === undefined) return;
  tell(
    warn,
    `${misplaced} is an option for Vedette, and not read among those of the SDK. Give guarded() the policy as its second parameter.`,
  );
}

/**
 * Options for `withSentry()` and the other wrappers of `@sentry/cloudflare`, with the guard and with what collects and
 * forwards least. An option given here wins, and where it is weaker that is told of once. One guard serves every
 * invocation of the isolate. The policy is read when this is called, so that a Worker with an unfit one does not start:
 * throws a TypeError there, and never in an invocation.
 */
export function guarded<Bindings>(
  optionsOf: (bindings: Bindings) => CloudflareOptions | undefined,
  policy: WorkerPolicyOptions | Policy = {},
): (bindings: Bindings) => CloudflareOptions {
  if (typeof optionsOf !== 'function')
    throw refusal(
      'guarded',
      `${kindOf(optionsOf)} where a function belongs`,
      'Write guarded(({ SENTRY_DSN }) => ({ dsn: SENTRY_DSN })).',
    );
  // Options are made for every invocation, most of which begin before their code is compiled.
  const ownMetadata = sdkMetadata();
  const checked = definePolicy(policy);
  // Serves a handler that is called before any of these options are asked for.
  vedette(checked);
  let guard: VedetteIntegration | undefined;
  return (bindings) => {
    const options = optionsOf(bindings) ?? {};
    if (guard === undefined) tellMisplaced(options, checked);
    guard ??= vedette(policyFor(policy, bindings, checked));
    const collected = collectionOf(options);
    const made: CloudflareOptions = {
      ...options,
      tracePropagationTargets: options.tracePropagationTargets ?? [],
      transportOptions: { bufferSize: queueSize, ...options.transportOptions },
      sendClientReports: options.sendClientReports ?? true,
      integrations: integrationsBehind(guard, options),
      _metadata: options._metadata === undefined ? ownMetadata : sdkMetadata(options._metadata),
    };
    if (collected !== undefined) made.dataCollection = collected;
    return made;
  };
}
