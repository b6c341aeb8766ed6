import type { Kind } from '../kind.ts';

export const haproxy: Kind = {
  name: 'haproxy',
  title: 'HAProxy',
  formats: [
    'Server {word}/{word} is DOWN, reason: Layer4 timeout, check duration: {int}ms. {int} active and {int} backup servers left. {int} sessions active, {int} requeued, {int} remaining in queue.',
    'Server {word}/{word} is DOWN, reason: Layer7 timeout, check duration: {int}ms. {int} active and {int} backup servers left. {int} sessions active, {int} requeued, {int} remaining in queue.',
    'Server {word}/{word} is DOWN, reason: Layer7 wrong status, code: 503, info: "Service Unavailable", check duration: {int}ms. {int} active and {int} backup servers left. {int} sessions active, {int} requeued, {int} remaining in queue.',
    'Server {word}/{word} is going DOWN for maintenance (DNS NX status). {int} active and {int} backup servers left. {int} sessions active, {int} requeued, {int} remaining in queue.',
    'Backup Server {word}/{word} is UP, reason: Layer7 check passed, code: 200, check duration: {int}ms. {int} active and {int} backup servers online. {int} sessions requeued, {int} total in queue.',
    'Health check for server {word}/{word} failed, reason: Layer4 connection problem, info: "Connection refused", check duration: {int}ms, status: {small}/{small} UP.',
    '{word}/{word} changed its IP from {ip} to {ip} by DNS cache.',
    "backend '{word}' has no server available!",
    '{ip}:{port} [{acceptDate}] {word}/{small}: SSL handshake failure',
    '{ip}:{port} [{acceptDate}] {word} {word}/<NOSRV> 0/-1/-1/-1/{int} 503 {int} - - SC-- {int}/{int}/{int}/{int}/{small} {int}/{int} "{method} {route} HTTP/1.1"',
    '{ip}:{port} [{acceptDate}] {word} {word}/{word} {int}/{int}/{int}/-1/{int} 504 {int} - - sH-- {int}/{int}/{int}/{int}/{small} {int}/{int} "{method} {route} HTTP/1.1"',
    'Connect() failed for backend {word}: no free ports.',
    'Proxy {word} reached system FD limit (maxsock={int}). Please check system tunables.',
    'Proxy {word} stopped (cumulated conns: FE: {int}, BE: {int}).',
    'Current worker ({int}) exited with code 139 (Segmentation fault)',
    'Current worker ({int}) exited with code 137 (Killed)',
  ],
};
