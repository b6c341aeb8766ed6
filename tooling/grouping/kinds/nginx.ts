import type { Kind } from '../kind.ts';

export const nginx: Kind = {
  name: 'nginx',
  title: 'the error log of nginx',
  formats: [
    'connect() failed (111: Connection refused) while connecting to upstream, client: {ip}, server: {host}, request: "{method} {route} HTTP/1.1", upstream: "{url}", host: "{host}"',
    'upstream timed out (110: Connection timed out) while reading response header from upstream, client: {ip}, server: {host}, request: "{method} {route} HTTP/2.0", upstream: "{url}", host: "{host}"',
    'upstream prematurely closed connection while reading response header from upstream, client: {ip}, server: {host}, request: "{method} {route} HTTP/1.1"',
    'no live upstreams while connecting to upstream, client: {ip}, server: {host}, request: "{method} {route} HTTP/1.1"',
    'open() "{file}" failed (2: No such file or directory), client: {ip}, server: {host}, request: "{method} {route} HTTP/1.1"',
    'client intended to send too large body: {int} bytes, client: {ip}, server: {host}',
    'SSL_do_handshake() failed (SSL: error:{hex8}:SSL routines:ssl3_get_record:wrong version number) while SSL handshaking, client: {ip}, server: {ip}:{port}',
    'limiting requests, excess: {float} by zone "{word}", client: {ip}, server: {host}',
    'a client request body is buffered to a temporary file {file}, client: {ip}',
    'worker process {int} exited on signal 11',
    '*{int} client sent invalid method while reading client request line, client: {ip}',
    'could not build optimal types_hash, you should increase either types_hash_max_size: {int} or types_hash_bucket_size: {int}; ignoring types_hash_bucket_size',
  ],
};
