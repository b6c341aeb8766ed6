import type { Kind } from '../kind.ts';

export const consul: Kind = {
  name: 'consul',
  title: 'Consul, Vault and Nomad',
  formats: [
    'agent: Synced service {word}',
    'agent: Check {word} is now critical',
    'agent: Check {word} is now warning',
    'agent.server: member joined, marking health alive: {word}',
    'memberlist: Suspect {word} has failed, no acks received',
    'raft: Heartbeat timeout from "{ip}:{port}" reached, starting election',
    "rpc error making call: Permission denied: token with AccessorID '{uuid}' lacks permission 'service:write' on \"{word}\"",
    'core: failed to unseal: error="stored unseal keys not supported"',
    'Error making API request. URL: GET {url} Code: 403. Errors: permission denied',
    'Error making API request. URL: GET {url} Code: 503. Errors: Vault is sealed',
    'expiration: revoked lease: lease_id=auth/token/create/{nano22}',
    'client: task "{word}" for alloc "{uuid}" failed: Driver Failure',
    'client.alloc_runner.task_runner: restarting task: alloc_id={uuid} task={word} reason="Restart within policy" delay={duration}',
    'no path to datacenter {word}',
    'failed to renew lease for role {word}: lease expired {duration} ago',
  ],
};
