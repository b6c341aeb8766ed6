import type { Kind } from '../kind.ts';

export const celery: Kind = {
  name: 'celery',
  title: 'Celery workers',
  formats: [
    "Task {task}[{uuid}] raised unexpected: KeyError('order_id')",
    "Task {task}[{uuid}] raised unexpected: WorkerLostError('Worker exited prematurely: signal 9 (SIGKILL) Job: {int}.')",
    "Task {task}[{uuid}] retry: Retry in {int}s: TimeoutError('timed out')",
    'Task {task}[{uuid}] succeeded in {float}s: None',
    "Received unregistered task of type '{task}'.",
    'Soft time limit ({int}s) exceeded for {task}[{uuid}]',
    'Hard time limit ({int}s) exceeded for {task}[{uuid}]',
    'Discarding revoked task: {task}[{uuid}]',
    'consumer: Cannot connect to amqp://{user}:**@{host}:{port}//: [Errno 111] Connection refused.\nTrying again in {float} seconds... ({int}/100)',
    'consumer: Connection to broker lost. Trying to re-establish the connection...',
    'Connection to Redis lost: Retry ({int}/{int}) in {float} seconds.',
    'missed heartbeat from celery@{host}',
    'Substantial drift from celery@{host} may mean clocks are out of sync.  Current drift is {int} seconds.  [orig: {pythonDate} recv: {pythonDate}]',
    "Process 'ForkPoolWorker-{int}' pid:{int} exited with 'signal 9 (SIGKILL)'",
    "Process 'ForkPoolWorker-{int}' pid:{int} exited with 'signal 11 (SIGSEGV)'",
    'Scheduler: Sending due task {word} ({task})',
  ],
};
