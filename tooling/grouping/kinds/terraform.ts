import type { Kind } from '../kind.ts';

export const terraform: Kind = {
  name: 'terraform',
  title: 'Terraform',
  formats: [
    'Error acquiring the state lock: ConditionalCheckFailedException: The conditional request failed',
    'Lock Info: ID: {uuid} Path: {file} Operation: OperationTypeApply Who: {email} Version: {version} Created: {iso}',
    'error creating S3 bucket ({word}-{rand8}): BucketAlreadyOwnedByYou: Your previous request to create the named bucket succeeded and you already own it.',
    "InvalidInstanceID.NotFound: The instance ID 'i-{hex17}' does not exist status code: 400, request id: {uuid}",
    'aws_instance.web[{int}]: Creation complete after {duration} [id=i-{hex17}]',
    'aws_db_instance.main: Still creating... [{duration} elapsed]',
    'Plan: {int} to add, {int} to change, {int} to destroy.',
    "Error: timeout while waiting for state to become 'available' (last state: 'pending', timeout: {duration})",
    'Reference to undeclared resource on {tf} line {int}, in resource "aws_lb" "main":',
    'Provider produced inconsistent result after apply',
    'AccessDenied: User: arn:aws:iam::{digits12}:user/{user} is not authorized to perform: s3:GetObject',
    'Failed to query available provider packages: could not retrieve the list of available versions for provider {word}/{word}',
    'module.network.aws_subnet.private[{int}]: Refreshing state... [id=subnet-{hex17}]',
  ],
};
