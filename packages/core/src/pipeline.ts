import { createSampler, type Sampler } from './budget/sampler.ts';
import { type Door, openDoor } from './door.ts';
import { isReportedByFramework } from './fault.ts';
import { createLedger, type Ledger, type Stats } from './ledger.ts';
import { definePolicy, type Policy, type PolicyOptions } from './policy.ts';
import { propertyOf, type SentryClient } from './sentry.ts';
import { enrich } from './stages/enrich.ts';
import { fingerprint } from './stages/fingerprint.ts';
import { guardTraces } from './traces.ts';

/*
 * The stages, in order, and where each is mounted:
 *
 *   capture ─▶ enrich ─▶ fingerprint ─▶ … the SDK builds the envelope … ─▶ budget ─▶ scrub ─▶ transport
 *             └── event processor, knows the original exception ──┘          └── the door, sees every item ──┘
 *
 * Three mounts only guard: `beforeEnvelope` for Spotlight, `createDsc` for trace headers, `tracesSampler` for traces.
 * Scrub fails closed, everything else fails open.
 */

/** The guard in front of a Sentry client, as an integration of any Sentry SDK from 10.75 to 11. */
export interface VedetteIntegration {
  readonly name: 'Vedette';
  /** Takes the mounts that must come before those of any other integration. */
  readonly beforeSetup: (client: SentryClient) => void;
  readonly setup: (client: SentryClient) => void;
  readonly afterAllSetup: (client: SentryClient) => void;
  /** What happened since the guard was made. */
  readonly stats: () => Stats;
}

/** What a package for one platform knows of its SDK. */
export interface Platform {
  /** What the options of a client leave weaker than need be, each as a sentence with its remedy. */
  readonly weaknessesOf?: (options: object) => readonly string[];
}

/** The event hook: what only it knows is the original exception. It drops what a framework reported and is no fault. */
function prepare<E extends object>(event: E, hint: object, policy: Policy, ledger: Ledger): E | null {
  const type = propertyOf(event, 'type');
  if (type !== undefined) return event;
  const originalException = propertyOf(hint, 'originalException');
  if (isExpected(event, originalException, policy, ledger)) {
    ledger.record({ stage: 'fault', item: 'event', outcome: 'left alone' });
    return null;
  }
  const enriched = enrich(event, { originalException }, policy);
  const fingerprinted = fingerprint(enriched.event, { originalException }, policy);
  for (const decision of [...enriched.decisions, ...fingerprinted.decisions]) ledger.record(decision);
  return fingerprinted.event;
}

function isExpected(event: object, originalException: unknown, policy: Policy, ledger: Ledger): boolean {
  try {
    return isReportedByFramework(event) && !policy.isFault(originalException);
  } catch (_thrown) {
    ledger.fail('isFault');
    return false;
  }
}

function mountEventHook(client: SentryClient, policy: Policy, ledger: Ledger): void {
  client.addEventProcessor((event, hint) => {
    try {
      return prepare(event, hint, policy, ledger);
    } catch (_thrown) {
      ledger.fail('event hook');
      return event;
    }
  });
}

/** Gives the options of a client what the platform says and the user did not. */
function completeOptions(client: SentryClient, { release, environment }: Policy['deployment']): void {
  const options = client.getOptions();
  if (release !== undefined && propertyOf(options, 'release') === undefined) Reflect.set(options, 'release', release);
  if (environment !== undefined && propertyOf(options, 'environment') === undefined)
    Reflect.set(options, 'environment', environment);
}

/**
 * The guard as an integration: `Sentry.init({ integrations: [vedette()] })`.
 * Throws a TypeError where an option is not fit for use; from then on nothing of it throws.
 */
export function vedette(options: PolicyOptions | Policy = {}, { weaknessesOf }: Platform = {}): VedetteIntegration {
  const policy = definePolicy(options);
  const ledger = createLedger(policy);
  const sampler: Sampler | undefined = policy.budget.sampler && createSampler(policy.budget.sampler);
  const door: Door = openDoor(policy, sampler, ledger);
  return {
    name: 'Vedette',
    beforeSetup: (client) => {
      completeOptions(client, policy.deployment);
      door.guardListeners(client);
    },
    setup: (client) => {
      door.guardTransport(client);
      guardTraces(client, policy, ledger);
      for (const sentence of weaknessesOf?.(client.getOptions()) ?? []) ledger.say(sentence);
    },
    afterAllSetup: (client) => mountEventHook(client, policy, ledger),
    stats: () => ledger.stats(sampler),
  };
}

/** Puts the guard in front of a client that exists already: one that a library made, or a second one. */
export function guard(client: SentryClient, options: PolicyOptions | Policy = {}): VedetteIntegration {
  const integration = vedette(options);
  integration.beforeSetup(client);
  integration.setup(client);
  integration.afterAllSetup(client);
  return integration;
}
