import type { Kind } from '../kind.ts';

export const clickhouse: Kind = {
  name: 'clickhouse',
  title: 'ClickHouse',
  formats: [
    "Code: 252. DB::Exception: Too many parts ({int} with average size of {binarySize}) in table '{word}.{word} ({uuid})'. Merges are processing significantly slower than inserts. (TOO_MANY_PARTS)",
    'Code: 241. DB::Exception: Memory limit (total) exceeded: would use {binarySize} (attempt to allocate chunk of {int} bytes), maximum: {binarySize}. (MEMORY_LIMIT_EXCEEDED)',
    'Code: 241. DB::Exception: Memory limit (for query) exceeded: would use {binarySize} (attempt to allocate chunk of {int} bytes), maximum: {binarySize}: While executing AggregatingTransform. (MEMORY_LIMIT_EXCEEDED)',
    'Code: 159. DB::Exception: Timeout exceeded: elapsed {float} seconds, maximum: {int}. (TIMEOUT_EXCEEDED)',
    'Code: 60. DB::Exception: Table {word}.{word} does not exist. (UNKNOWN_TABLE)',
    'Code: 516. DB::Exception: {user}: Authentication failed: password is incorrect, or there is no user with such name. (AUTHENTICATION_FAILED)',
    'Code: 202. DB::Exception: Too many simultaneous queries for all users. Current: {int}, maximum: {int}. (TOO_MANY_SIMULTANEOUS_QUERIES)',
    'Code: 242. DB::Exception: Table is in readonly mode (replica path: /clickhouse/tables/{int}/{word}/replicas/{word}). (TABLE_IS_READ_ONLY)',
    'Code: 999. Coordination::Exception: All connection tries failed while connecting to ZooKeeper. nodes: {ip}:{port}, {ip}:{port}, {ip}:{port}',
    'Code: 210. DB::NetException: Connection refused ({host}:{port}). (NETWORK_ERROR)',
    'Code: 209. DB::NetException: Timeout exceeded while reading from socket ({ip}:{port}, {int} ms). (SOCKET_TIMEOUT)',
    'Code: 243. DB::Exception: Cannot reserve {binarySize}, not enough space. (NOT_ENOUGH_SPACE)',
    'Code: 234. DB::Exception: No active replica has part {part} or covering part. (NO_REPLICA_HAS_PART)',
    "Code: 27. DB::Exception: Cannot parse input: expected ',' before: '{quotedRaw}': (at row {int}) (CANNOT_PARSE_INPUT_ASSERTION_FAILED)",
    '{word}.{word} ({uuid}): Detaching broken part /var/lib/clickhouse/data/{word}/{word}/{part} (size: {binarySize}). If it happened after update, it is likely because of backward incompatibility. You need to resolve this manually',
    'Code: 394. DB::Exception: Query was cancelled. (QUERY_WAS_CANCELLED)',
  ],
};
