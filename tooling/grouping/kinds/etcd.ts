import type { Kind } from '../kind.ts';

export const etcd: Kind = {
  name: 'etcd',
  title: 'etcd',
  formats: [
    '{hex16} became leader at term {int}',
    '{hex16} [logterm: {int}, index: {int}] sent MsgVote request to {hex16} at term {int}',
    'apply request took too long: took {duration}, expected-duration {duration}, prefix read-only range, request key:"/registry/{word}/{word}"',
    'lost the TCP streaming connection with peer {hex16} (stream MsgApp v2 reader)',
    'failed to send out heartbeat on time (exceeded the {duration} timeout for {duration}, to {hex16})',
    'the clock difference against peer {hex16} is too high [{duration} > {duration}]',
    'rejected connection from "{ip}:{port}" (error "EOF", ServerName "")',
    'mvcc: database space exceeded',
    'etcdserver: request timed out, possibly due to previous leader failure',
    'finished scheduled compaction at {int} (took {duration})',
    'stored snapshot at index {int} in {file}',
    'health check for peer {hex16} could not connect: dial tcp {ip}:{port}: connect: connection refused',
  ],
};
