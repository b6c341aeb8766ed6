import { kindOf, refusal } from '../refusal.ts';

/** A project of Sentry that envelopes are forwarded to. */
export interface Project {
  /** The data source name, without a secret. */
  readonly dsn: string;
  /** Where its envelopes go, with the public key. */
  readonly url: string;
}

const pattern =
  /^(https?):\/\/(\w{1,64})(?::\w{0,64})?@([a-z\d.-]{1,253}|\[[a-f\d:.]{2,45}\])(?::(\d{1,5}))?((?:\/[\w.-]{1,64}){0,8})\/([\w-]{1,64})$/i;

const usualPorts: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** The project that a data source name stands for; undefined for what is none. */
export function projectOf(dsn: unknown): Project | undefined {
  if (typeof dsn !== 'string' || dsn.length > 1000) return undefined;
  const [, scheme = '', key = '', host = '', port, path = '', project = ''] = pattern.exec(dsn) ?? [];
  if (scheme === '' || path.split('/').some((part) => part === '..' || part === '.')) return undefined;
  const [protocol, name] = [scheme.toLowerCase(), host.toLowerCase()];
  const place = port === undefined || port === usualPorts[protocol] ? name : `${name}:${port}`;
  return {
    dsn: `${protocol}://${key}@${place}${path}/${project}`,
    url: `${protocol}://${place}${path}/api/${project}/envelope/?sentry_version=7&sentry_key=${key}&sentry_client=vedette-tunnel`,
  };
}

/** The projects of a list of data source names. Throws a TypeError that names the place and the fix. */
export function projectsOf(dsns: unknown): readonly Project[] {
  if (!Array.isArray(dsns) || dsns.length === 0) {
    throw refusal('tunnel.dsns', `${kindOf(dsns)} where a list belongs`, 'List the DSNs that may be forwarded to.');
  }
  return dsns.map((dsn: unknown, at) => {
    const project = projectOf(dsn);
    if (project === undefined) {
      throw refusal(`tunnel.dsns[${at}]`, `${kindOf(dsn)} that is no DSN`, 'Copy the DSN from the settings of the project.');
    }
    return project;
  });
}
