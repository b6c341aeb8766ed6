import type { Kind } from '../kind.ts';

export const node: Kind = {
  name: 'node',
  title: 'Node.js and undici',
  formats: [
    'connect ECONNREFUSED {ip}:{port}',
    'read ECONNRESET',
    'getaddrinfo EAI_AGAIN {host}',
    "ENOENT: no such file or directory, open '{file}'",
    "EACCES: permission denied, mkdir '{file}'",
    'EADDRINUSE: address already in use :::{port}',
    "EMFILE: too many open files, watch '{file}'",
    'Connect Timeout Error (attempted address: {host}:{port}, timeout: {int}ms)',
    'Headers Timeout Error',
    'Client network socket disconnected before secure TLS connection was established',
    "Hostname/IP does not match certificate's altnames: Host: {host}. is not in the cert's altnames: DNS:{host}",
    'Request failed with status code 404',
    'Request failed with status code 503',
    'timeout of {int}ms exceeded',
    'Unexpected token {letter} in JSON at position {int}',
    "Cannot find module '{file}'",
    'Command failed with exit code 137: {file} --job {int}',
    'The "path" argument must be of type string. Received undefined',
    'Callback was already called after {duration}',
    'write EPIPE on socket {hex8}',
    'MaxListenersExceededWarning: Possible EventEmitter memory leak detected. {int} close listeners added to [Socket]. MaxListeners is {int}.',
  ],
};
