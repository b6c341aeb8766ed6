import type { Kind } from '../kind.ts';

export const rabbitmq: Kind = {
  name: 'rabbitmq',
  title: 'RabbitMQ',
  formats: [
    'accepting AMQP connection <0.{int}.{small}> ({ip}:{port} -> {ip}:{port})',
    "closing AMQP connection <0.{int}.{small}> ({ip}:{port} -> {ip}:{port}, vhost: '/', user: '{user}')",
    "connection <0.{int}.{small}> ({ip}:{port} -> {ip}:{port}): user '{user}' authenticated and granted access to vhost '/'",
    'missed heartbeats from client, timeout: {int}s',
    "operation queue.declare caused a channel exception not_found: no queue '{word}' in vhost '/'",
    'Channel closed by server: 406 (PRECONDITION-FAILED) with message "PRECONDITION_FAILED - delivery acknowledgement on channel {int} timed out. Timeout value used: {int} ms."',
    'memory resource limit alarm set on node rabbit@{node}.',
    'Free disk space is insufficient. Free bytes: {int}. Limit: {int}',
    'Discarding message {uuid} from queue {word} after {int} deliveries',
    'Consumer amq.ctag-{nano22} on channel {int} cancelled',
    "Mirrored queue '{word}' in vhost '/': Adding mirror on node rabbit@{node}: <{int}.{int}.{int}>",
    "Connection attempt from disallowed node 'rabbit@{node}'",
    'Handshake terminated by server (ACCESS-REFUSED) with message "Login was refused"',
  ],
};
