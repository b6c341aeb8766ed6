import type { Kind } from '../kind.ts';

export const apache: Kind = {
  name: 'apache',
  title: 'the error log of the Apache HTTP Server',
  formats: [
    "AH00558: httpd: Could not reliably determine the server's fully qualified domain name, using {ip}. Set the 'ServerName' directive globally to suppress this message",
    'AH01630: client denied by server configuration: {file}, referer: {url}',
    'AH00128: File does not exist: {file}',
    "AH01071: Got error 'PHP message: PHP Fatal error:  Allowed memory size of {int} bytes exhausted (tried to allocate {int} bytes) in {file} on line {int}'",
    'AH01617: user {user}: authentication failure for "{route}": Password Mismatch',
    'AH01618: user {user} not found: {route}',
    'AH00163: Apache/{version} (Unix) OpenSSL/{version} configured -- resuming normal operations',
    'AH00169: caught SIGTERM, shutting down',
    'AH00161: server reached MaxRequestWorkers setting, consider raising the MaxRequestWorkers setting',
    'AH01114: HTTP: failed to make connection to backend: {host}',
    'AH00957: HTTP: attempt to connect to {ip}:{port} ({host}) failed',
    'AH10159: server is within MinSpareThreads of MaxRequestWorkers, consider raising the MaxRequestWorkers setting',
    'AH00052: child pid {int} exit signal Segmentation fault (11)',
    'AH01276: Cannot serve directory {file}: No matching DirectoryIndex (index.html,index.php) found, and server-generated directory index forbidden by Options directive',
    'AH02032: Hostname {host} provided via SNI and hostname {host} provided via HTTP have no compatible SSL setup',
  ],
};
