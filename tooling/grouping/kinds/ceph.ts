import type { Kind } from '../kind.ts';

export const ceph: Kind = {
  name: 'ceph',
  title: 'Ceph',
  formats: [
    'Health check failed: {int} slow ops, oldest one blocked for {int} sec, osd.{int} has slow ops (SLOW_OPS)',
    'Health check update: {int} slow ops, oldest one blocked for {int} sec, daemons [osd.{int},osd.{int}] have slow ops. (SLOW_OPS)',
    'Health check failed: Degraded data redundancy: {int}/{int} objects degraded ({percent}), {int} pgs degraded (PG_DEGRADED)',
    'Health check cleared: PG_DEGRADED (was: Degraded data redundancy: {int}/{int} objects degraded ({percent}), {int} pgs degraded)',
    'Health check failed: {int} osds down (OSD_DOWN)',
    'Health check failed: {int}/{int} mons down, quorum {word},{word} (MON_DOWN)',
    'Health check failed: {int} nearfull osd(s) (OSD_NEARFULL)',
    'Health check failed: Possible data damage: {int} pgs inconsistent (PG_DAMAGED)',
    'osd.{int} {int} heartbeat_check: no reply from {ip}:{port} osd.{int} ever on either front or back, first ping sent {cephDate} (oldest deadline {cephDate})',
    'osd.{int} {int} heartbeat_check: no reply from {ip}:{port} osd.{int} since back {cephDate} front {cephDate} (oldest deadline {cephDate})',
    'osd.{int} failed (root=default,host={word}) ({int} reporters from different host after {float} >= grace {float})',
    'Monitor daemon marked osd.{int} down, but it is still running',
    '{pg} shard {int} soid {int}:{hex8}:::rbd_data.{hex12}.{hex16}:head : candidate had a read error',
    '{pg} deep-scrub {int} errors',
    'mon.{word} calling monitor election',
    "client.{int} isn't responding to mclientcaps(revoke), ino {hex0x} pending pAsLsXsFsc issued pAsLsXsFscb, sent {float} seconds ago",
  ],
};
