import type { Kind } from '../kind.ts';

export const systemd: Kind = {
  name: 'systemd',
  title: 'systemd and the Linux kernel',
  formats: [
    '{word}.service: Main process exited, code=exited, status=1/FAILURE',
    '{word}.service: Main process exited, code=killed, status=9/KILL',
    '{word}.service: Scheduled restart job, restart counter is at {int}.',
    'Started Session {int} of user root.',
    'Out of memory: Killed process {int} ({word}) total-vm:{int}kB, anon-rss:{int}kB, file-rss:{int}kB',
    '{word}[{int}]: segfault at {hex0x} ip {hex0x} sp {hex0x} error 4 in libc-{version}.so[{hex0x}+{hex0x}]',
    'EXT4-fs error (device {disk}): ext4_find_entry: inode #{int}: comm {word}: reading directory lblock {int}',
    'nf_conntrack: table full, dropping packet',
    'TCP: request_sock_TCP: Possible SYN flooding on port {port}. Sending cookies.',
    '{nic}: Link is Up - {int}Gbps/Full - flow control rx/tx',
    'device {veth} entered promiscuous mode',
    'audit: type=1400 audit({float}:{int}): apparmor="DENIED" operation="open" profile="{word}" name="{file}" pid={int} comm="{word}"',
    'IPv4: martian source {ip} from {ip}, on dev {nic}',
    'usb {small}-{small}: new high-speed USB device number {int} using xhci_hcd',
    'Watchdog: BUG: soft lockup - CPU#{int} stuck for {int}s! [{word}:{int}]',
    'DHCPACK of {ip} from {ip} (xid={hex0x}) via {mac}',
  ],
};
