import type { Kind } from '../kind.ts';

export const django: Kind = {
  name: 'django',
  title: 'Python and Django',
  formats: [
    "Invalid HTTP_HOST header: '{host}'. You may need to add '{host}' to ALLOWED_HOSTS.",
    'Not Found: {route}',
    'Forbidden (CSRF cookie not set.): {route}',
    'relation "shop_order" does not exist LINE {int}: SELECT COUNT(*) FROM "shop_order"',
    'Order matching query does not exist.',
    'get() returned more than one Order -- it returned {int}!',
    "'NoneType' object has no attribute 'total'",
    "'NoneType' object has no attribute 'name'",
    '[Errno 111] Connection refused',
    '[Errno 32] Broken pipe',
    "HTTPSConnectionPool(host='{host}', port={port}): Max retries exceeded with url: {route} (Caused by ConnectTimeoutError(<urllib3.connection.HTTPSConnection object at {hex0x}>, 'Connection to {host} timed out. (connect timeout={int})'))",
    "Task shop.tasks.send_mail[{uuid}] raised unexpected: SMTPServerDisconnected('Connection unexpectedly closed')",
    'Task shop.tasks.send_mail[{uuid}] succeeded in {float}s: None',
    "could not convert string to float: '{quotedRaw}'",
    'Worker with pid {int} was terminated due to signal 9',
    "No module named 'shopp'",
    "invalid literal for int() with base {int}: '{user}'",
    'Session data corrupted for {hex32}',
  ],
};
