import type { Kind } from '../kind.ts';

export const aws: Kind = {
  name: 'aws',
  title: 'AWS and its SDKs',
  formats: [
    'The specified key does not exist. (Service: Amazon S3; Status Code: 404; Error Code: NoSuchKey; Request ID: {upper16}; S3 Extended Request ID: {b64long})',
    'Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: {upper16}; S3 Extended Request ID: {b64long})',
    'User: arn:aws:sts::{digits12}:assumed-role/{word}/{pod} is not authorized to perform: dynamodb:PutItem on resource: arn:aws:dynamodb:eu-west-1:{digits12}:table/{word}',
    'Rate exceeded',
    '{iso} {uuid} Task timed out after {float} seconds',
    'RequestId: {uuid} Error: Runtime exited with error: signal: killed Runtime.ExitError',
    'The security token included in the request is expired',
    'REPORT RequestId: {uuid} Duration: {float} ms Billed Duration: {int} ms Memory Size: {int} MB Max Memory Used: {int} MB',
    'Signature expired: {compact} is now earlier than {compact} ({compact} - {int} min.)',
    'Item size has exceeded the maximum allowed size of {int} KB',
    '(service {word}) has reached a steady state after {duration}.',
    '(service {word}) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance {hex32}) has insufficient memory available.',
    'Message {uuid} of {sqs} was received {int} times',
    'Stream {word} has {int} records older than {duration}',
  ],
};
