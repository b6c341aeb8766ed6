import type { Kind } from '../kind.ts';

export const mysql: Kind = {
  name: 'mysql',
  title: 'MySQL and MariaDB',
  formats: [
    "Duplicate entry '{email}' for key 'users.users_email_unique'",
    "Duplicate entry '{int}' for key 'PRIMARY'",
    "Unknown column 'nmae' in 'field list'",
    "Table 'shop.ordres' doesn't exist",
    "Access denied for user '{user}'@'{ip}' (using password: YES)",
    "Lost connection to MySQL server at 'reading initial communication packet', system error: 104",
    'Lock wait timeout exceeded; try restarting transaction',
    'Deadlock found when trying to get lock; try restarting transaction',
    "Data too long for column 'title' at row {int}",
    "Out of range value for column 'amount' at row {int}",
    "Aborted connection {int} to db: '{word}' user: '{user}' host: '{ip}' (Got timeout reading communication packets)",
    'InnoDB: page_cleaner: {int}ms intended loop took {int}ms. The settings might not be optimal.',
    "Host '{host}' is blocked because of many connection errors; unblock with 'mysqladmin flush-hosts'",
    "Incorrect datetime value: '{iso}' for column 'created_at' at row {int}",
    'Got an error reading communication packets: thread {int}',
  ],
};
