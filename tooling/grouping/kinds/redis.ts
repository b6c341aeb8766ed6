import type { Kind } from '../kind.ts';

export const redis: Kind = {
  name: 'redis',
  title: 'Redis and its clients',
  formats: [
    'connect ECONNREFUSED {ip}:6379',
    'getaddrinfo ENOTFOUND {host}',
    'MOVED {int} {ip}:{port}',
    'WRONGTYPE Operation against a key holding the wrong kind of value',
    "READONLY You can't write against a read only replica.",
    'LOADING Redis is loading the dataset in memory',
    "OOM command not allowed when used memory > 'maxmemory'.",
    'NOAUTH Authentication required.',
    'Background saving started by pid {int}',
    'DB saved on disk in {float} seconds',
    '{int} changes in {int} seconds. Saving...',
    'Client id={int} addr={ip}:{port} fd={int} name= age={int} idle={int} scheduled to be closed ASAP for overcoming of output buffer limits.',
    'Connection with replica {ip}:{port} lost.',
    'MASTER <-> REPLICA sync: receiving {int} bytes from master to disk',
    'Slow command: HGETALL user:{int} took {duration}',
    'Max number of clients reached: {int}',
    'Reached the max retries per request limit (which is {int}). Refer to "maxRetriesPerRequest" option for details.',
  ],
};
