import { type Cap, capsOf } from './budget/cap.ts';
import { onOwnMemory } from './budget/own-memory.ts';
import { type BudgetPlan, planFor } from './budget/plan.ts';
import { createSpender, type Spender } from './budget/spender.ts';
import { createTraceRate, type TraceRate } from './budget/trace-rate.ts';
import { aboutStore } from './budget/watched-store.ts';
import { type Door, openDoor } from './door.ts';
import { asksFault, mountEventHook, mountRequest } from './event-hook.ts';
import { createFingerprintGuard } from './grouping/guard/guard.ts';
import { guardedRules } from './grouping/guard/state.ts';
import { createLedger, type Ledger, type Stats } from './ledger.ts';
import { isGuarded } from './platform/guarded.ts';
import { tell } from './platform/tell.ts';
import { closeUnguardable } from './platform/unguardable.ts';
import { earlySampling } from './platform/weak-option.ts';
import { definePolicy, type Policy, type PolicyOptions } from './policy.ts';
import { propertyOf, type SentryClient } from './sentry.ts';
import { guardTraces } from './traces.ts';

/*
 * The stages, in order, and where each is mounted:
 *
 *   capture ─▶ enrich ─▶ fingerprint ─▶ … the SDK builds the envelope … ─▶ budget ─▶ scrub ─▶ transport
 *             └── event-hook.ts, knows the original exception ──┘          └── door.ts, sees every item ────┘
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
  /** Whether the policy takes an error for a fault; adapters report no other. */
  readonly isFault: (error: unknown) => boolean;
  /** What the guard goes by. */
  readonly policy: Policy;
  /** What happened since the guard was made. */
  readonly stats: () => Stats;
}

/** What a package for one platform knows of its SDK. */
export interface Platform {
  /** What the options of a client leave weaker than need be, each as a sentence with its remedy. */
  readonly weaknessesOf?: (options: object) => readonly string[];
}

/** What the SDK says of an event where no environment was told. */
const usualEnvironment = 'production';

interface BudgetsOfPlan {
  readonly spender: Spender;
  readonly traceRate: TraceRate | undefined;
  readonly caps: readonly Cap[];
}

/** The budgets of a guard, one for each plan that an environment has. */
interface Budgets {
  readonly of: (client: SentryClient) => BudgetsOfPlan;
  /** Those of the client that was last set up; those for all environments before. */
  readonly latest: () => { readonly spender: Spender; readonly caps: readonly Cap[] };
  /** Leaves with a shared store what would be lost with the process. */
  readonly handOver: () => void;
}

function createBudgets({ budget, off, reportOnly }: Policy, ledger: Ledger): Budgets {
  const made = new Map<BudgetPlan, ReturnType<Budgets['of']>>();
  const isInForce = !off.has('budget') && !reportOnly.has('budget');
  const make = (plan: BudgetPlan): ReturnType<Budgets['of']> => ({
    spender: createSpender(plan, {
      failDetail: () => ledger.fail('detail'),
      failStore: (sentence) => ledger.say(sentence, aboutStore),
    }),
    traceRate: plan.traces && createTraceRate(plan.traces),
    caps: capsOf(plan),
  });
  const madeFor = (plan: BudgetPlan): ReturnType<Budgets['of']> => {
    const budgets = made.get(plan) ?? make(isInForce ? plan : onOwnMemory(plan));
    made.set(plan, budgets);
    return budgets;
  };
  return {
    of: (client) => madeFor(planFor(budget, propertyOf(client.getOptions(), 'environment') || usualEnvironment)),
    latest: () => [...made.values()].at(-1) ?? madeFor(budget),
    handOver: () => {
      for (const { spender } of made.values()) spender.sampler?.handOver();
    },
  };
}

/** Gives the options of a client what the platform says and the user did not. */
function completeOptions(client: SentryClient, { release, environment }: Policy['deployment']): void {
  const options = client.getOptions();
  if (release !== undefined && propertyOf(options, 'release') === undefined) Reflect.set(options, 'release', release);
  if (environment !== undefined && propertyOf(options, 'environment') === undefined)
    Reflect.set(options, 'environment', environment);
}

/** A client that is started after it was guarded sets its integrations up once more; nothing may stand before it twice. */
function once(mount: (client: SentryClient) => void): (client: SentryClient) => void {
  const mounted = new WeakSet<SentryClient>();
  return (client) => {
    if (!mounted.has(client)) mount(client);
    mounted.add(client);
  };
}

/** The guard that obeys a policy, as an integration. Nothing of it throws. */
export function guardWith(policy: Policy, { weaknessesOf }: Platform = {}): VedetteIntegration {
  const ledger = createLedger(policy);
  const budgets = createBudgets(policy, ledger);
  const door: Door = openDoor(policy, (client) => budgets.of(client).spender, ledger);
  const fingerprints = createFingerprintGuard(policy.fingerprintGuard);

  /** What must stand; a client in front of which it cannot is switched off. */
  function mustStand(client: SentryClient, mount: () => void): void {
    try {
      mount();
    } catch (_thrown) {
      closeUnguardable(client, ledger.say);
      ledger.fail('setup');
    }
  }

  /** What makes reports better; the client works without it. */
  function mayStand(mount: () => void): void {
    try {
      mount();
    } catch (_thrown) {
      ledger.fail('setup');
    }
  }

  return {
    name: 'Vedette',
    beforeSetup: once((client) => {
      mayStand(() => completeOptions(client, policy.deployment));
      mustStand(client, () => door.guardListeners(client));
      mayStand(() => mountRequest(client));
    }),
    setup: once((client) => {
      mustStand(client, () => door.guardTransport(client));
      mayStand(() => {
        const { spender, traceRate } = budgets.of(client);
        guardTraces(client, policy, ledger, { traceRate, detail: spender.detail });
      });
      mayStand(() => client.on('close', budgets.handOver));
      mayStand(() => {
        if (policy.reportOnly.has('scrub'))
          ledger.say('Nothing is hidden, as reportOnly names scrub. Remove it where that must not be.');
        for (const sentence of weaknessesOf?.(client.getOptions()) ?? []) ledger.say(sentence);
        const early = budgets.of(client).spender.sampler && earlySampling({ ...client.getOptions() });
        if (early !== undefined && !policy.off.has('budget')) ledger.say(early);
      });
    }),
    afterAllSetup: once((client) => {
      mayStand(() => mountEventHook(client, policy, ledger, { guard: fingerprints }));
      mayStand(() => policy.recordings?.watch(client));
    }),
    isFault: asksFault(policy, ledger),
    policy,
    stats: () => {
      const guarded = guardedRules(fingerprints, policy.fingerprintRules);
      const { spender, caps } = budgets.latest();
      return {
        ...ledger.stats(spender.sampler, policy.off.has('budget') ? [] : caps),
        ...(guarded.length > 0 && { fingerprintGuard: guarded }),
      };
    },
  };
}

/**
 * The guard as an integration: `Sentry.init({ integrations: [vedette()] })`.
 * Throws a TypeError where an option is not fit for use; from then on nothing of it throws.
 */
export function vedette(options: PolicyOptions | Policy = {}, platform?: Platform): VedetteIntegration {
  return guardWith(definePolicy(options), platform);
}

/**
 * Puts the guard in front of a client that exists already: one that a library made, or a second one. A client that is
 * guarded keeps the guard it has. Throws a TypeError where an option is not fit for use.
 */
export function guard(client: SentryClient, options: PolicyOptions | Policy = {}): VedetteIntegration {
  const integration = vedette(options);
  if (isGuarded(client)) {
    tell(definePolicy(options).warn, 'This client is guarded already and keeps the guard it has. Call guard() once.');
    return integration;
  }
  integration.beforeSetup(client);
  integration.setup(client);
  integration.afterAllSetup(client);
  return integration;
}
