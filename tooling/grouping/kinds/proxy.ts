import type { Kind } from '../kind.ts';

export const proxy: Kind = {
  name: 'proxy',
  title: 'HAProxy, Envoy and Traefik',
  formats: [
    'Server {word}/{word} is DOWN, reason: Layer4 connection problem, info: "Connection refused", check duration: {int}ms. {int} active and {int} backup servers left.',
    'Server {word}/{word} is UP, reason: Layer4 check passed, check duration: {int}ms. {int} active and {int} backup servers online.',
    'backend {word} has no server available!',
    'Proxy {word} started.',
    'Stopping proxy {word} in {int} ms.',
    'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
    'upstream connect error or disconnect/reset before headers. reset reason: overflow',
    'no healthy upstream',
    'cluster {word} warming complete in {duration}',
    'gRPC config for type.googleapis.com/envoy.config.cluster.v3.Cluster rejected: Error adding/updating cluster(s) {word}: duplicate cluster {word} found',
    'the router {word}@docker uses a non-existent resolver: letsencrypt',
    'The service "{word}@docker" does not exist',
    'Unable to obtain ACME certificate for domains "{host}": unable to generate a certificate',
    'Health check failed, removing from server list: {url}',
    'Skipping service {word}: no endpoints found',
  ],
};
