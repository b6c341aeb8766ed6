import type { Kind } from '../kind.ts';

export const mongodb: Kind = {
  name: 'mongodb',
  title: 'MongoDB',
  formats: [
    'E11000 duplicate key error collection: shop.users index: email_1 dup key: {{ email: "{email}" }}',
    'Index build: done building index _id_ on ns {word}.{word}',
    'Slow query on {word}.{word}: planSummary: COLLSCAN keysExamined:{int} docsExamined:{int} nreturned:{int} protocol:op_msg {int}ms',
    'Connection accepted from {ip}:{port} #{int} ({int} connections now open)',
    'Authentication failed. SCRAM-SHA-256 authentication failed for {user} on {word} from client {ip}:{port}; UserNotFound: Could not find user "{user}" for db "{word}"',
    'Member {host}:{port} is now in state SECONDARY',
    'Member {host}:{port} is now in state DOWN',
    "Starting an election, since we've seen no PRIMARY in election timeout period ({int}ms)",
    'not authorized on {word} to execute command {{ find: "{word}", filter: {{}} }}',
    'Executor error during find command :: caused by :: Sort exceeded memory limit of {int} bytes, but did not opt in to external sorting.',
    'cursor id {int} not found',
    'Server selection timed out after {int} ms',
    'connection {int} to {ip}:{port} timed out',
    'Transaction with {{ txnNumber: {int} }} has been aborted.',
    'database {word} is locked for collMod by operation {int}',
  ],
};
