import type { Kind } from '../kind.ts';

export const kafka: Kind = {
  name: 'kafka',
  title: 'Kafka and its clients',
  formats: [
    '[Consumer clientId={word}-{int}, groupId={word}] Member {word}-{int}-{uuid} sending LeaveGroup request to coordinator {host}:{port} (id: {int} rack: null) due to consumer poll timeout has expired.',
    '[GroupCoordinator {small}]: Preparing to rebalance group {word} in state PreparingRebalance with old generation {int} (__consumer_offsets-{int}) (reason: Adding new member {word}-{uuid})',
    'Offset commit failed on partition {word}-{int} at offset {int}: The coordinator is not aware of this member.',
    'Fetch position FetchPosition{{offset={int}, offsetEpoch=Optional.empty}} is out of range for partition {word}-{int}, resetting offset',
    'Error while fetching metadata with correlation id {int} : {{{word}=LEADER_NOT_AVAILABLE}}',
    'Connection to node {int} ({host}/{ip}:{port}) could not be established. Broker may not be available.',
    '[Log partition={word}-{int}, dir={dir}] Rolled new log segment at offset {int} in {int} ms.',
    'Deleted log {file}/{digits20}.log.deleted.',
    'This server does not host this topic-partition.',
    'Topic {word} already exists.',
    'Expiring {int} record(s) for {word}-{int}:{int} ms has passed since batch creation',
    'The message is {int} bytes when serialized which is larger than {int}, which is the value of the max.request.size configuration.',
    'Session expired for client {hex0x} after {int}ms',
    'Shrinking ISR from {int},{int},{int} to {int},{int}. Leader: (highWatermark: {int}, endOffset: {int}).',
  ],
};
