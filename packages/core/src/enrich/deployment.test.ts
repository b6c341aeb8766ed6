import { describe, expect, test } from 'vitest';
import { type Deployment, deploymentFacts, deploymentOf, type EnvironmentVariables } from './deployment.ts';

const commit = '4f3a9c124f3a9c124f3a9c124f3a9c124f3a9c12';

/** What each platform sets, and what is told of it. */
const platforms: readonly (readonly [variables: EnvironmentVariables, told: Deployment])[] = [
  [
    {
      VERCEL: '1',
      VERCEL_ENV: 'preview',
      VERCEL_REGION: 'fra1',
      VERCEL_GIT_COMMIT_SHA: commit,
      AWS_LAMBDA_FUNCTION_NAME: 'f',
      AWS_LAMBDA_FUNCTION_VERSION: '3',
      AWS_REGION: 'eu-central-1',
      NODE_ENV: 'production',
    },
    { release: commit, environment: 'preview', platform: 'vercel', region: 'fra1' },
  ],
  [
    { NETLIFY: 'true', CONTEXT: 'deploy-preview', COMMIT_REF: commit },
    { release: commit, environment: 'deploy-preview', platform: 'netlify' },
  ],
  [
    { RENDER: 'true', RENDER_GIT_COMMIT: commit, RENDER_INSTANCE_ID: 'srv-1-x' },
    { release: commit, platform: 'render', instance: 'srv-1-x' },
  ],
  [
    {
      RAILWAY_ENVIRONMENT_NAME: 'staging',
      RAILWAY_GIT_COMMIT_SHA: commit,
      RAILWAY_REPLICA_REGION: 'europe-west4',
      RAILWAY_REPLICA_ID: 'r-1',
    },
    { release: commit, environment: 'staging', platform: 'railway', region: 'europe-west4', instance: 'r-1' },
  ],
  [
    { DYNO: 'web.1', HEROKU_BUILD_COMMIT: commit, HEROKU_SLUG_COMMIT: 'old', HEROKU_RELEASE_VERSION: 'v42' },
    { release: commit, platform: 'heroku', instance: 'web.1' },
  ],
  [
    { DYNO: 'web.1', HEROKU_APP_NAME: 'shop', HEROKU_RELEASE_VERSION: 'v42' },
    { release: 'shop@v42', platform: 'heroku', instance: 'web.1' },
  ],
  [
    { FLY_APP_NAME: 'shop', FLY_REGION: 'ams', FLY_MACHINE_ID: '1857' },
    { platform: 'fly', region: 'ams', instance: '1857' },
  ],
  [
    { K_SERVICE: 'shop', K_REVISION: 'shop-00042-abc', K_CONFIGURATION: 'shop' },
    { release: 'shop-00042-abc', platform: 'cloud run' },
  ],
  [
    { K_SERVICE: 'shop', K_REVISION: 'shop-00042-abc', GITHUB_SHA: commit },
    { release: commit, platform: 'cloud run' },
  ],
  [
    { GAE_SERVICE: 'default', GAE_VERSION: '20261125t100000', GAE_INSTANCE: 'i' },
    { release: '20261125t100000', platform: 'app engine', instance: 'i' },
  ],
  [
    {
      AWS_LAMBDA_FUNCTION_NAME: 'orders',
      AWS_LAMBDA_FUNCTION_VERSION: '12',
      AWS_REGION: 'eu-west-1',
      AWS_LAMBDA_LOG_STREAM_NAME: '2026/11/25/[12]abc',
    },
    { release: 'orders@12', platform: 'lambda', region: 'eu-west-1', instance: '2026/11/25/[12]abc' },
  ],
  [{ AWS_LAMBDA_FUNCTION_NAME: 'orders', AWS_LAMBDA_FUNCTION_VERSION: '$LATEST' }, { platform: 'lambda' }],
  [
    { ECS_CONTAINER_METADATA_URI_V4: 'http://169.254.170.2/v4/x', AWS_REGION: 'eu-west-1' },
    { platform: 'ecs', region: 'eu-west-1' },
  ],
  [
    {
      CONTAINER_APP_NAME: 'shop',
      CONTAINER_APP_REVISION: 'shop--0000001',
      CONTAINER_APP_REPLICA_NAME: 'shop--0000001-x',
      KUBERNETES_SERVICE_HOST: '10.0.0.1',
    },
    { release: 'shop--0000001', platform: 'azure container apps', instance: 'shop--0000001-x' },
  ],
  [
    { WEBSITE_SITE_NAME: 'shop', REGION_NAME: 'West Europe', WEBSITE_INSTANCE_ID: 'abc' },
    { platform: 'azure app service', region: 'West Europe', instance: 'abc' },
  ],
  [
    { KUBERNETES_SERVICE_HOST: '10.0.0.1', HOSTNAME: 'shop-7d9f-x2x' },
    { platform: 'kubernetes', instance: 'shop-7d9f-x2x' },
  ],
  [
    { GITHUB_ACTIONS: 'true', GITHUB_SHA: commit },
    { release: commit, platform: 'github actions' },
  ],
  [
    { GITLAB_CI: 'true', CI_COMMIT_SHA: commit, CI_ENVIRONMENT_NAME: 'review' },
    { release: commit, environment: 'review', platform: 'gitlab' },
  ],
];

describe('the deployment', () => {
  test('is read from what each platform sets', () => {
    expect(platforms.map(([variables]) => deploymentOf(variables))).toStrictEqual(platforms.map(([, told]) => told));
  });

  test('is named by the variables of Sentry where they are set', () => {
    const own = { SENTRY_RELEASE: 'shop@1.2.3', SENTRY_ENVIRONMENT: 'qa' };
    for (const [variables] of platforms)
      expect(deploymentOf({ ...variables, ...own })).toMatchObject({ release: 'shop@1.2.3', environment: 'qa' });
  });

  test('does not take what means something only on one platform from anywhere else', () => {
    expect(deploymentOf({ CONTEXT: 'minikube', COMMIT_REF: 'x', HOSTNAME: 'laptop', REGION_NAME: 'x', AWS_REGION: 'x' })).toEqual(
      {},
    );
    expect(deploymentOf({ NODE_ENV: 'development', SOURCE_VERSION: commit })).toEqual({
      release: commit,
      environment: 'development',
    });
  });

  test('does not take what is empty, no text, or nothing that Sentry accepts as a name', () => {
    const variables: EnvironmentVariables = JSON.parse(
      '{"SENTRY_RELEASE":"","GIT_COMMIT":"feature/x","GITHUB_SHA":7,"VERCEL":"","RENDER":{},"NODE_ENV":"a b","SENTRY_ENVIRONMENT":"None"}',
    );
    expect(deploymentOf(variables)).toEqual({});
    expect(deploymentOf({ SENTRY_RELEASE: '..', GIT_COMMIT: 'x'.repeat(201), SENTRY_ENVIRONMENT: 'y'.repeat(65) })).toEqual({});
    expect(deploymentOf({})).toStrictEqual({});
    expect(deploymentOf({ DYNO: 'web.1', HEROKU_RELEASE_VERSION: 'v42' })).toStrictEqual({
      platform: 'heroku',
      instance: 'web.1',
    });
  });

  test('cannot be changed', () => {
    expect(Object.isFrozen(deploymentOf({ DYNO: 'web.1' }))).toBe(true);
  });
});

describe('the enricher of deployments', () => {
  test('adds where the application runs, and the release', () => {
    expect(
      deploymentFacts({ release: 'a', environment: 'b', platform: 'c', region: 'd', instance: 'e' }).describe({}, {}),
    ).toEqual({
      release: 'a',
      contexts: { deployment: { platform: 'c', region: 'd', instance: 'e' } },
    });
  });

  test('adds what is known and no more', () => {
    expect(deploymentFacts({ release: 'a' }).describe({}, {})).toStrictEqual({ release: 'a' });
    expect(deploymentFacts({ region: 'd' }).describe({}, {})).toStrictEqual({ contexts: { deployment: { region: 'd' } } });
    expect(deploymentFacts({ environment: 'b' }).describe({}, {})).toBeUndefined();
  });
});
