import type { Kind } from '../kind.ts';

export const sshd: Kind = {
  name: 'sshd',
  title: 'OpenSSH',
  formats: [
    'Failed password for invalid user {user} from {ip} port {port} ssh2',
    'Accepted publickey for {user} from {ip} port {port} ssh2: ED25519 SHA256:{b64}',
    'Received disconnect from {ip} port {port}:11: disconnected by user',
    'Connection closed by authenticating user {user} {ip} port {port} [preauth]',
    'Invalid user {user} from {ip} port {port}',
    'pam_unix(sshd:auth): authentication failure; logname= uid={int} euid={int} tty=ssh ruser= rhost={host}',
    'pam_unix(sshd:session): session opened for user root(uid={int}) by (uid={int})',
    'error: maximum authentication attempts exceeded for root from {ip} port {port} ssh2 [preauth]',
    'Did not receive identification string from {ip} port {port}',
    'reverse mapping checking getaddrinfo for {host} [{ip}] failed - POSSIBLE BREAK-IN ATTEMPT!',
    'Unable to negotiate with {ip} port {port}: no matching key exchange method found. Their offer: diffie-hellman-group14-sha1 [preauth]',
    'Server listening on {ip} port {port}.',
    'kex_exchange_identification: Connection closed by remote host',
    'Timeout, client not responding from user root {ip} port {port}',
  ],
};
