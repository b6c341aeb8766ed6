import type { Kind } from '../kind.ts';

export const nats: Kind = {
  name: 'nats',
  title: 'NATS and JetStream',
  formats: [
    '{ip}:{port} - cid:{int} - Slow Consumer Detected: WriteDeadline of {duration} exceeded with {int} chunks of {int} total bytes.',
    '{ip}:{port} - cid:{int} - Slow Consumer Detected: MaxPending of {int} Exceeded',
    '{ip}:{port} - cid:{int} - authentication error - User "{user}"',
    '{ip}:{port} - cid:{int} - Client parser ERROR, state={int}, i={int}: proto=\'"{nano22}"...\'',
    '{ip}:{port} - cid:{int} - Client connection closed: Stale Connection',
    '{ip}:{port} - cid:{int} - Publish Violation - User "{user}", Subject "{word}.{word}"',
    '{ip}:{port} - cid:{int} - Subscription Violation - User "{user}", Subject "{word}.>", SID {int}',
    '{ip}:{port} - cid:{int} - maximum payload exceeded: {int} vs {int}',
    '{ip}:{port} - rid:{int} - Router connection closed: Client Closed',
    '{ip}:{port} - rid:{int} - Readloop processing time: {goDuration}',
    'Error trying to connect to route (attempt {int}): dial tcp {ip}:{port}: connect: connection refused',
    'JetStream cluster new metadata leader: {word}/{word}',
    "JetStream cluster stream '{word} > {word}' has NO quorum, stalled",
    "JetStream cluster consumer '{word} > {word} > {word}' has NO quorum, stalled",
    'JetStream resource limits exceeded for account: "{word}"',
    'RAFT [{nano8} - S-R3F-{nano8}] Expected first catchup entry to be a snapshot and peerstate, will retry',
  ],
};
