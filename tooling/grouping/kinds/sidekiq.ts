import type { Kind } from '../kind.ts';

export const sidekiq: Kind = {
  name: 'sidekiq',
  title: 'Sidekiq and Puma',
  formats: [
    'Terminating {int} busy threads',
    'Pushed {int} jobs back to Redis',
    'Failed to requeue {int} jobs: Connection refused - connect(2) for {ip}:{port} (redis://{ip}:{port})',
    'Error fetching job: Waited {float} seconds (redis://{host}:{port})',
    'heartbeat: Connection refused - connect(2) for {ip}:{port} (redis://{ip}:{port})',
    'Redis is online, {float} sec downtime',
    'Your Redis network connection is performing extremely poorly. Last RTT readings were [{int}, {int}, {int}, {int}, {int}], ideally these should be < 1000.',
    '{{"context":"Job raised exception","job":{{"retry":true,"queue":"{word}","args":[{int}],"class":"{job}","jid":"{hex24}","created_at":{float},"enqueued_at":{float}}}}}',
    'Adding dead {job} job {hex24}',
    '! Terminating timed out worker (Worker {int} failed to check in within {int} seconds): {int}',
    '! Terminating timed out worker (Worker {int} failed to boot within {int} seconds): {int}',
    '- Worker {int} (PID: {int}) booted in {float}s, phase: {int}',
    'SSL error, peer: {ip}, peer cert: : #<Puma::MiniSSL::SSLError: OpenSSL error: error:0A000416:SSL routines::sslv3 alert certificate unknown - 0>',
    'Rack app ("{method} {route}" - ({ip})): #<NoMethodError: undefined method \'total\' for nil>',
    'PumaWorkerKiller: Out of memory. {int} workers consuming total: {float} mb out of max: {float} mb. Sending TERM to pid {int} consuming {float} mb.',
    'Address already in use - bind(2) for "{ip}" port {port} (Errno::EADDRINUSE)',
  ],
};
