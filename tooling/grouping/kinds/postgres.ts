import type { Kind } from '../kind.ts';

export const postgres: Kind = {
  name: 'postgres',
  title: 'PostgreSQL',
  formats: [
    'duplicate key value violates unique constraint "users_email_key"',
    'duplicate key value violates unique constraint "orders_pkey"',
    'insert or update on table "orders" violates foreign key constraint "orders_customer_id_fkey"',
    'null value in column "email" of relation "users" violates not-null constraint',
    'Failing row contains ({int}, {user}, null, {date}).',
    'Key (email)=({email}) already exists.',
    'Key (customer_id)=({int}) is not present in table "customers".',
    'invalid input syntax for type uuid: "{nano}"',
    'invalid input syntax for type integer: "{user}"',
    'could not connect to server: Connection refused Is the server running on host "{host}" ({ip}) and accepting TCP/IP connections on port {port}?',
    'remaining connection slots are reserved for non-replication superuser connections',
    'password authentication failed for user "{user}"',
    'deadlock detected',
    'Process {int} waits for ShareLock on transaction {int}; blocked by process {int}.',
    'canceling statement due to statement timeout',
    'checkpoint complete: wrote {int} buffers ({float}%); {int} WAL file(s) added, {int} removed, {int} recycled; write={float} s, sync={float} s, total={float} s',
    'duration: {float} ms statement: SELECT pg_sleep({int})',
    'temporary file: path "base/pgsql_tmp/pgsql_tmp{int}.{int}", size {int}',
    'automatic vacuum of table "shop.public.orders": index scans: {int}',
  ],
};
