import type { Kind } from '../kind.ts';

export const cassandra: Kind = {
  name: 'cassandra',
  title: 'Cassandra and ZooKeeper',
  formats: [
    'Unknown keyspace {word}',
    'Undefined column name total in table {word}.orders',
    'Compacted {int} sstables to {file}. {int} bytes to {int} (~{int}% of original) in {int}ms',
    'Enqueuing flush of {word}: {float}KiB ({int}%) on-heap, {float}KiB ({int}%) off-heap',
    'Cannot achieve consistency level QUORUM',
    'Cannot achieve consistency level LOCAL_ONE',
    'Operation timed out - received only {small} responses.',
    'Node {ip}:{port} state jump to NORMAL',
    'Batch for [{word}.{word}] is of size {float}KiB, exceeding specified threshold of {float}KiB by {float}KiB.',
    'GC pause of {int}ms; threshold is {int}ms',
    'Read {int} live rows and {int} tombstone cells for query SELECT * FROM {word}.{word} WHERE token(id) > token({uuid}) LIMIT {int}',
    'Expiring session {hex0x}, timeout of {int}ms exceeded',
    'Got user-level KeeperException when processing sessionid:{hex0x} type:create cxid:{hex0x} zxid:{hex0x} txntype:-1 Error Path:/brokers/topics/{word} Error:KeeperErrorCode = NodeExists',
    'Keyspace {word} does not exist',
    'Streaming of {word} to {ip} failed after {duration}',
  ],
};
