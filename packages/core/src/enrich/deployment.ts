import type { Enricher } from './enricher.ts';
import { type Platform, platforms } from './platform.ts';

/** The variables of a process, a function or a Worker. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** What a platform says of what is running. */
export interface Deployment {
  readonly release?: string;
  readonly environment?: string;
  readonly platform?: string;
  readonly region?: string;
  readonly instance?: string;
}

/** Commits that a build leaves in an image, wherever it then runs. */
const builtCommits = [
  'SOURCE_COMMIT',
  'SOURCE_VERSION',
  'GIT_COMMIT',
  'GITHUB_SHA',
  'CI_COMMIT_SHA',
  'CF_PAGES_COMMIT_SHA',
] as const;

/** What Sentry takes for the name of a release or an environment, within their lengths. */
const fit = {
  release: /^(?!\.{1,2}$)[^\s/\\]{1,200}$/,
  environment: /^(?!None$)[^\s/\\]{1,64}$/,
  fact: /^[^\n]{1,200}$/,
} as const;

function firstOf(variables: EnvironmentVariables, names: readonly (string | undefined)[], form: RegExp): string | undefined {
  const values = names.map((name): unknown => (name === undefined ? undefined : variables[name]));
  return values.find((value): value is string => typeof value === 'string' && form.test(value));
}

function releaseOf(variables: EnvironmentVariables, platform: Platform | undefined): string | undefined {
  const commit = firstOf(variables, ['SENTRY_RELEASE', ...(platform?.commit ?? []), ...builtCommits], fit.release);
  const revision = firstOf(variables, [platform?.revision], fit.release);
  if (commit !== undefined || revision === undefined || revision === '$LATEST') return commit;
  if (!/^v?\d+$/.test(revision)) return revision;
  const service = firstOf(variables, [platform?.service], fit.release);
  return service === undefined ? undefined : `${service}@${revision}`;
}

/** Reads what common platforms set: release, environment, platform, region and instance. */
export function deploymentOf(variables: EnvironmentVariables): Deployment {
  const platform = platforms.find(({ mark }) => firstOf(variables, [mark], fit.fact) !== undefined);
  const release = releaseOf(variables, platform);
  const environment = firstOf(variables, ['SENTRY_ENVIRONMENT', platform?.environment, 'NODE_ENV'], fit.environment);
  const region = firstOf(variables, [platform?.region], fit.fact);
  const instance = firstOf(variables, [platform?.instance], fit.fact);
  return Object.freeze({
    ...(release !== undefined && { release }),
    ...(environment !== undefined && { environment }),
    ...(platform !== undefined && { platform: platform.name }),
    ...(region !== undefined && { region }),
    ...(instance !== undefined && { instance }),
  });
}

/** What environment variables tell a policy. */
export interface Deployed {
  readonly deployment: Deployment;
  readonly facts: Enricher;
}

/** Reads what common platforms set, and how it is said of events. */
export function deployedBy(variables: EnvironmentVariables): Deployed {
  const deployment = deploymentOf(variables);
  return { deployment, facts: deploymentFacts(deployment) };
}

/** Says where the application runs, and which release where the event does not know. */
export function deploymentFacts({ release, platform, region, instance }: Deployment): Enricher {
  const context = {
    ...(platform !== undefined && { platform }),
    ...(region !== undefined && { region }),
    ...(instance !== undefined && { instance }),
  };
  const isKnown = Object.keys(context).length > 0;
  return {
    id: 'deployment',
    describe: () =>
      release === undefined && !isKnown
        ? undefined
        : { ...(release !== undefined && { release }), ...(isKnown && { contexts: { deployment: context } }) },
  };
}
