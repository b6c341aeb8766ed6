import type { Enricher } from './enricher.ts';

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

/** In order: what Sentry's own tools set, then hosting platforms, then builds. */
const releases = [
  'SENTRY_RELEASE',
  'VERCEL_GIT_COMMIT_SHA',
  'RENDER_GIT_COMMIT',
  'RAILWAY_GIT_COMMIT_SHA',
  'HEROKU_SLUG_COMMIT',
  'HEROKU_BUILD_COMMIT',
  'CF_PAGES_COMMIT_SHA',
  'COMMIT_REF',
  'K_REVISION',
  'CONTAINER_APP_REVISION',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'SOURCE_VERSION',
  'GITHUB_SHA',
  'CI_COMMIT_SHA',
] as const;

const environments = ['SENTRY_ENVIRONMENT', 'VERCEL_ENV', 'RAILWAY_ENVIRONMENT_NAME', 'CONTEXT', 'NODE_ENV'] as const;

const regions = ['VERCEL_REGION', 'FLY_REGION', 'AWS_REGION', 'RAILWAY_REPLICA_REGION', 'REGION_NAME'] as const;

const instances = ['FLY_MACHINE_ID', 'RENDER_INSTANCE_ID', 'RAILWAY_REPLICA_ID', 'DYNO', 'K_REVISION'] as const;

const platforms: readonly (readonly [variable: string, platform: string])[] = [
  ['VERCEL', 'vercel'],
  ['RENDER', 'render'],
  ['RAILWAY_ENVIRONMENT_NAME', 'railway'],
  ['DYNO', 'heroku'],
  ['FLY_APP_NAME', 'fly'],
  ['K_SERVICE', 'cloud run'],
  ['AWS_LAMBDA_FUNCTION_NAME', 'lambda'],
  ['NETLIFY', 'netlify'],
  ['CONTAINER_APP_NAME', 'container apps'],
  ['KUBERNETES_SERVICE_HOST', 'kubernetes'],
];

function firstOf(variables: EnvironmentVariables, names: readonly string[]): string | undefined {
  return names.map((name) => variables[name]).find((value) => value !== undefined && value !== '' && value !== '$LATEST');
}

/** Reads what common platforms set: release, environment, platform, region and instance. */
export function deploymentOf(variables: EnvironmentVariables): Deployment {
  const release = firstOf(variables, releases);
  const environment = firstOf(variables, environments);
  const platform = platforms.find(([variable]) => (variables[variable] ?? '') !== '')?.[1];
  const region = firstOf(variables, regions);
  const instance = firstOf(variables, instances);
  return {
    ...(release !== undefined && { release }),
    ...(environment !== undefined && { environment }),
    ...(platform !== undefined && { platform }),
    ...(region !== undefined && { region }),
    ...(instance !== undefined && { instance }),
  };
}

/** Says where the application runs, and which release where the event does not know. */
export function deploymentFacts({ release, platform, region, instance }: Deployment): Enricher {
  const context = {
    ...(platform !== undefined && { platform }),
    ...(region !== undefined && { region }),
    ...(instance !== undefined && { instance }),
  };
  return {
    id: 'deployment',
    describe: () => ({
      ...(release !== undefined && { release }),
      ...(Object.keys(context).length > 0 && { contexts: { deployment: context } }),
    }),
  };
}
