import type { Kind } from '../kind.ts';

/** Daemons of networks: DHCP, DNS, time, cron, and caching proxies. */
export const network: Kind = {
  name: 'network',
  title: 'ISC DHCP, Unbound, chrony, cron and Squid',
  formats: [
    'DHCPDISCOVER from {mac} ({word}) via {nic}',
    'DHCPDISCOVER from {mac} via {nic}: network {ip}/24: no free leases',
    'DHCPOFFER on {ip} to {mac} via {nic}',
    'DHCPREQUEST for {ip} from {mac} via {nic}: wrong network.',
    'DHCPACK on {ip} to {mac} ({word}) via {nic}',
    'uid lease {ip} for client {mac} is duplicate on {ip}/24',
    'unbound[{int}:{small}] error: SERVFAIL <{host}. A IN>: all the configured stub or forward servers failed, at zone .',
    'unbound[{int}:{small}] info: validation failure <{host}. AAAA IN>: no keys have a DS with algorithm RSASHA256 from {ip} for key {host}. while building chain of trust',
    'Selected source {ip} ({host})',
    "Can't synchronise: no selectable sources",
    'System clock wrong by {float} seconds',
    'Source {ip} replaced with {ip} ({host})',
    '({user}) CMD ({file} > /dev/null 2>&1)',
    '({user}) RELOAD (crontabs/{user})',
    'pam_unix(cron:session): session closed for user {user}',
    '{float} {int} {ip} TCP_MISS/200 {int} {method} {url} - HIER_DIRECT/{ip} text/html',
    '{float} {int} {ip} TCP_DENIED/403 {int} CONNECT {host}:{port} - HIER_NONE/- text/html',
    'WARNING: All {small}/{small} redirector processes are busy.',
    'assertion failed: comm.cc:{int}: "isOpen(fd)"',
    'ERROR: negotiating TLS on FD {int}: error:{hex8}:SSL routines:tls_process_server_certificate:certificate verify failed ({small}/-{small}/{small})',
  ],
};
