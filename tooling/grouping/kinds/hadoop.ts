import type { Kind } from '../kind.ts';

export const hadoop: Kind = {
  name: 'hadoop',
  title: 'Hadoop, HDFS and Spark',
  formats: [
    'Received block blk_{int} of size {int} from /{ip}',
    'PacketResponder {small} for block blk_{int} terminating',
    'BLOCK* NameSystem.addStoredBlock: blockMap updated: {ip}:{port} is added to blk_{int} size {int}',
    'Lost task {int}.{small} in stage {int}.{small} (TID {int}, {host}, executor {int}): ExecutorLostFailure (executor {int} exited caused by one of the running tasks) Reason: Container killed by YARN for exceeding memory limits.',
    'Application application_{int}_{int} failed 2 times due to AM Container for appattempt_{int}_{int}_{int} exited with exitCode: -104',
    'Application application_{int}_{int} failed 2 times due to AM Container for appattempt_{int}_{int}_{int} exited with exitCode: 13',
    'Call From {word}/{ip} to {host}:{port} failed on connection exception: java.net.ConnectException: Connection refused',
    'Permission denied: user={user}, access=WRITE, inode="{file}":hdfs:supergroup:drwxr-xr-x',
    'Name node is in safe mode. The reported blocks {int} needs additional {int} blocks to reach the threshold {float} of total blocks {int}.',
    'Added rdd_{int}_{int} in memory on {host}:{port} (size: {float} KB, free: {float} MB)',
    'Removing executor {int} because it has been idle for {int} seconds',
    'Queue {word} already has {int} applications, cannot accept submission of application application_{int}_{int}',
    'Table or view not found: {word}; line {int} pos {int}',
    'Detected pause in JVM or host machine (eg GC): pause of approximately {int}ms',
  ],
};
