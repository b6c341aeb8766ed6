import type { Kind } from '../kind.ts';

export const laravel: Kind = {
  name: 'laravel',
  title: 'PHP and Laravel',
  formats: [
    "SQLSTATE[42S02]: Base table or view not found: 1146 Table '{word}.users' doesn't exist",
    "SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry '{email}' for key 'users_email_unique'",
    'Class "App\\Services\\BillingService" not found',
    'Call to undefined method App\\Models\\Order::total()',
    'Undefined array key "{quotedRaw}"',
    'Attempt to read property "name" on null',
    'Maximum execution time of {int} seconds exceeded',
    'Allowed memory size of {int} bytes exhausted (tried to allocate {int} bytes)',
    'No query results for model [App\\Models\\Order] {int}',
    'Route [{word}] not defined.',
    'View [{word}.{word}] not found.',
    'The {method} method is not supported for route {route}. Supported methods: HEAD.',
    'App\\Jobs\\SendMail has been attempted too many times or run too long. The job may have previously timed out. Job {uuid} on queue {word}',
    'file_put_contents({file}): Failed to open stream: Permission denied',
    'Driver [{word}] not supported.',
    'cURL error 28: Operation timed out after {int} milliseconds with {int} bytes received (see https://curl.haxx.se/libcurl/c/libcurl-errors.html) for {url}',
  ],
};
