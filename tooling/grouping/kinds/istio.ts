import type { Kind } from '../kind.ts';

export const istio: Kind = {
  name: 'istio',
  title: 'Istio',
  formats: [
    'ADS: "{ip}:{port}" {pod}.{word}-{int} terminated',
    "ADS:LDS: ACK ERROR {pod}.{word}-{int} Internal:Error adding/updating listener(s) {ip}_{port}: cannot bind '{ip}:{port}': Address already in use",
    'Push debounce stable[{int}] {int} for config ServiceEntry/{word}/{host}: {goDuration} since last change, {goDuration} since last push, full=true',
    'XDS: Pushing Services:{int} ConnectedEndpoints:{int} Version:{isoSeconds}/{int}',
    'Failed to authenticate client from {ip}:{port}: Authenticator ClientCertAuthenticator: no verified chain is found; Authenticator KubeJWTAuthenticator: failed to validate the JWT from cluster "{word}": the service account authentication returns an error: [invalid bearer token, Token has expired]',
    'watch error in cluster {word}: failed to list *v1.Pod: Get "https://{ip}:443/api/v1/pods?limit=500&resourceVersion=0": dial tcp {ip}:443: i/o timeout',
    'Internal error occurred: failed calling webhook "namespace.sidecar-injector.istio.io": failed to call webhook: Post "https://istiod.istio-system.svc:443/inject?timeout=10s": context deadline exceeded',
    'failed to warm certificate: failed to generate workload certificate: create certificate: rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp {ip}:15012: connect: connection refused"',
    'Envoy proxy is NOT ready: config not received from XDS server (is Istiod running?): cds updates: {int} successful, {int} rejected; lds updates: {int} successful, {int} rejected',
    'Envoy proxy is NOT ready: config received from XDS server, but was rejected: cds updates: {int} successful, {int} rejected; lds updates: {int} successful, {int} rejected',
    'DeltaAggregatedResources gRPC config stream to xds-grpc closed since {int}s ago: 14, connection error: desc = "transport: Error while dialing: dial tcp {ip}:15012: i/o timeout"',
    '[{iso}] "{method} {route} HTTP/1.1" 503 UF upstream_reset_before_response_started{{connection_timeout}} - "-" {int} {int} {int} - "-" "Go-http-client/1.1" "{uuid}" "{host}" "{ip}:{port}" outbound|{port}||{word}.{word}.svc.cluster.local - {ip}:{port} {ip}:{port} - default',
    '[{iso}] "{method} {route} HTTP/1.1" 503 UH no_healthy_upstream - "-" {int} {int} {int} - "-" "Go-http-client/1.1" "{uuid}" "{host}" "-" outbound|{port}||{word}.{word}.svc.cluster.local - {ip}:{port} {ip}:{port} - default',
    '[{iso}] "{method} {route} HTTP/1.1" 404 NR route_not_found - "-" {int} {int} {int} - "-" "Go-http-client/1.1" "{uuid}" "{host}" "-" - - {ip}:{port} {ip}:{port} - -',
    'Error [IST0101] (VirtualService {word}/{word}) Referenced host+subset in destinationrule not found: "{word}+{word}"',
  ],
};
