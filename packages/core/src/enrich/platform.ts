/** The variable that marks a platform, and those it tells by. */
export interface Platform {
  readonly name: string;
  readonly mark: string;
  readonly commit?: readonly string[];
  /** What numbers a deployment where nothing tells the commit. */
  readonly revision?: string;
  /** Whose deployments are numbered, where a revision is a mere number. */
  readonly service?: string;
  readonly environment?: string;
  readonly region?: string;
  readonly instance?: string;
}

/** Platforms that run on top of another come before it: functions of Vercel are Lambdas too. */
export const platforms: readonly Platform[] = [
  { name: 'vercel', mark: 'VERCEL', commit: ['VERCEL_GIT_COMMIT_SHA'], environment: 'VERCEL_ENV', region: 'VERCEL_REGION' },
  { name: 'netlify', mark: 'NETLIFY', commit: ['COMMIT_REF'], environment: 'CONTEXT' },
  { name: 'render', mark: 'RENDER', commit: ['RENDER_GIT_COMMIT'], instance: 'RENDER_INSTANCE_ID' },
  {
    name: 'railway',
    mark: 'RAILWAY_ENVIRONMENT_NAME',
    commit: ['RAILWAY_GIT_COMMIT_SHA'],
    environment: 'RAILWAY_ENVIRONMENT_NAME',
    region: 'RAILWAY_REPLICA_REGION',
    instance: 'RAILWAY_REPLICA_ID',
  },
  {
    name: 'heroku',
    mark: 'DYNO',
    commit: ['HEROKU_BUILD_COMMIT', 'HEROKU_SLUG_COMMIT'],
    revision: 'HEROKU_RELEASE_VERSION',
    service: 'HEROKU_APP_NAME',
    instance: 'DYNO',
  },
  { name: 'fly', mark: 'FLY_APP_NAME', region: 'FLY_REGION', instance: 'FLY_MACHINE_ID' },
  { name: 'cloud run', mark: 'K_SERVICE', revision: 'K_REVISION' },
  { name: 'app engine', mark: 'GAE_SERVICE', revision: 'GAE_VERSION', instance: 'GAE_INSTANCE' },
  {
    name: 'lambda',
    mark: 'AWS_LAMBDA_FUNCTION_NAME',
    revision: 'AWS_LAMBDA_FUNCTION_VERSION',
    service: 'AWS_LAMBDA_FUNCTION_NAME',
    region: 'AWS_REGION',
    instance: 'AWS_LAMBDA_LOG_STREAM_NAME',
  },
  { name: 'ecs', mark: 'ECS_CONTAINER_METADATA_URI_V4', region: 'AWS_REGION' },
  {
    name: 'azure container apps',
    mark: 'CONTAINER_APP_NAME',
    revision: 'CONTAINER_APP_REVISION',
    instance: 'CONTAINER_APP_REPLICA_NAME',
  },
  { name: 'azure app service', mark: 'WEBSITE_SITE_NAME', region: 'REGION_NAME', instance: 'WEBSITE_INSTANCE_ID' },
  { name: 'kubernetes', mark: 'KUBERNETES_SERVICE_HOST', instance: 'HOSTNAME' },
  { name: 'github actions', mark: 'GITHUB_ACTIONS' },
  { name: 'gitlab', mark: 'GITLAB_CI', environment: 'CI_ENVIRONMENT_NAME' },
];
