import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { template } from './template.ts';

describe('names that somebody gave', () => {
  test('are left out where a noun says of what they are', () => {
    const messages: readonly (readonly [message: string, made: string])[] = [
      ['topic cart already exists', 'topic <value> already exists'],
      ['Topic auditLog has no leader', 'Topic <value> has no leader'],
      ['(service billing) has reached a steady state', '(service <value>) has reached a steady state'],
      ['Skipping service cart: no endpoints', 'Skipping service <value>: no endpoints'],
      ['Could not connect to database shop', 'Could not connect to database <value>'],
      ['Container cart exited with code 1', 'Container <value> exited with code 1'],
      ['Back-off restarting container cart in pod mailer', 'Back-off restarting container <value> in pod <value>'],
      ['queue order_lines is full', 'queue <value> is full'],
      ['repository acme/shop not found', 'repository <path> not found'],
      ['Synced service cart', 'Synced service <value>'],
      ['Deployment of cart was rejected', 'Deployment of <value> was rejected'],
      ['No runner in pipeline checkout of branch main', 'No runner in pipeline <value> of branch <value>'],
      ['Could not read the path [/]', 'Could not read the path [<path>]'],
      ['No page at /.', 'No page at <path>'],
    ];
    for (const [message, made] of messages) expect(template(message)).toBe(made);
  });

  test('are left out where they are those of persons', () => {
    const messages: readonly (readonly [message: string, made: string])[] = [
      ['User Jane Miller not found', 'User <value> not found'],
      ['User jane not found', 'User <value> not found'],
      ['User 4711 not found', 'User <value> not found'],
      ['Invalid user jane from 10.0.0.1', 'Invalid user <value> from <host>'],
      ['customer Zoë Müller-Lüdenscheidt has no address', 'customer <value> has no address'],
      ["patient O'Brien is missing", 'patient <value> is missing'],
      ['Could not send the invoice to Jane Miller', 'Could not send the invoice to <value>'],
      ['Failed password for jane from 10.0.0.1 port 4711', 'Failed password for <value> from <host> port <value>'],
      ['Failed publickey for Jane Miller', 'Failed publickey for <value>'],
      ['Connection closed by user jane 10.0.0.1', 'Connection closed by user <value> <host>'],
      ['Invalid user JANE from 10.0.0.1', 'Invalid user <value> from <host>'],
      ['No such id qwkzjxvbnm', 'No such id <value>'],
      ['lost qwkzjxvbnmp again', 'lost <value> again'],
      ['user: jane', 'user: <value>'],
      ['login failed, password: hunter', 'login failed, password: <value>'],
      ['sent Bearer abcdefgh', 'sent Bearer <value>'],
      ['Patient: Müller, Hans', 'Patient: <value>'],
      ['username jane already exists', 'username <value> already exists'],
      ['Customer: Jane Miller', 'Customer: <value>'],
      ['user jane: authentication failure', 'user <value>: authentication failure'],
      ['User 张三 not found', 'User <value> not found'],
      ['Benutzer Müller wurde nicht gefunden', 'Benutzer <value> wurde nicht gefunden'],
    ];
    for (const [message, made] of messages) expect(template(message)).toBe(made);
  });

  test('stay apart from words that say what went wrong', () => {
    const kept = [
      'User profile not found',
      'User settings could not be loaded',
      'User Not Found',
      "User Can't Be Deleted",
      'user email is required',
      'user password is required',
      'user was deleted',
      'password for the user is wrong',
      'login for account was refused',
      'the user API is down',
      'the user count is too high',
      'User NOT FOUND',
      'The user is not authorized',
      'Failed to load user orders from cache',
      'Invalid user input',
      'name is required',
      'Service Unavailable',
      'Service unavailable in region',
      'Service Worker registration failed',
      'service account is locked',
      'the server certificate has expired',
      'Queue is full',
      'host unreachable',
      'role assignment failed',
      'job creation failed',
      'peer closed the connection',
      'worker thread is stuck',
      'worker pool is exhausted',
      'No provider for HttpClient',
      'provider is not configured',
      'responded with Internal Server Error',
      'responded with Bad Gateway',
      'awaiting Redis Cluster',
      'Invalid Client Secret: check it',
      'Connect Timeout Error',
      'read-only file system',
      'the file is read-only',
      'Refused to set unsafe header content-length',
      'error in third-party script',
      'load-prices failed',
      'XMLHttpRequest failed in MySQL',
      'the strengths of catchphrases downstream',
      'queue.service is not a function',
      'Google Maps could not be loaded',
      'Payment Intent was declined',
      'Access Token has expired',
      'Internal Server Error',
      'Type Error is bad',
      'user: not found',
      'username: too short',
      'name: must be a string',
      'value is [undefined]',
      'Starting service worker',
      'password: too short',
      'Bearer token expired',
      'Invalid bearer token',
      'stream read failed',
      'stream write failed',
      'Container start failed',
      'plugin load failed',
      'Database backup failed',
      'server shutdown failed',
      'volume mount failed',
      'provider audience mismatch',
      'bucket versioning disabled',
      'node memory pressure',
      'Timed out while waiting for server startup',
      'Invalid project slug',
      'This server does not host this topic-partition',
      'Broker: Message size too large',
      'Local: Broker transport failure',
      'Dynamic server usage: Page is static',
      'database disk image is malformed',
      'Lost connection to server during query',
      'The bucket policy does not exist',
      'Billing Address is required',
      'Circuit Breaker is open',
      'Could not save Billing Address of the order',
      'User Wallet Missing',
      'Customer Address invalid',
    ];
    expect(kept.map(template)).toEqual(kept);
  });

  test('leave a template as it is once they are left out', () => {
    const pieces = fc.constantFrom(
      ...'topic user Service id container of for invalid the is has not from cart order-lines auditLog a.b x/y Jane Miller Müller stopped Error Mon'.split(
        ' ',
      ),
      ...[
        '4711',
        'jane@x.org',
        '(',
        ')',
        '[',
        ']:',
        ':',
        ',',
        '.',
        "'",
        '"',
        '=',
        '<value>',
        'cron[1]:',
        'cron[4711]:',
        'a.service:',
        'process 12',
        '(java)',
        '[a.b]',
        '[cart:12]',
        'unexpected token',
        '}',
        '[/]',
        '/.',
        '\n',
        'Comment',
        'city:',
        '12',
        'Street,',
        'Nordstraße,',
        'sdb',
        'logged in',
        'value [',
        "l'utente",
        'Hello',
        'from 10.0.0.1',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' ')),
        (message) => {
          const made = template(message);
          expect(template(made)).toBe(made);
        },
      ),
      { numRuns: draws(20_000) },
    );
  });

  test('take one slot, of a kind of their own', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[KVZ](?:[aeo][kvz]){2,4}$/),
        fc.stringMatching(/^[KVZ](?:[aeo][kvz]){2,4}$/),
        (first, last) => {
          expect(template(`Could not reach ${first} ${last} by phone`)).toBe('Could not reach <value> by phone');
        },
      ),
    );
  });
});

test('names of persons are left out in brackets, behind titles, with small words in them, and as people sign in', () => {
  const messages: readonly (readonly [message: string, made: string])[] = [
    ['customer (Jane) is gone', 'customer (<value>) is gone'],
    ['customer [Bob Ross] is gone', 'customer [<value>] is gone'],
    ['customer (jane) is gone', 'customer (<value>) is gone'],
    ['user (not found)', 'user (not found)'],
    ['Customer Ludwig van Beethoven has left', 'Customer <value> has left'],
    ['Dr. Bob Ross was met, Mrs Miller was not', 'Dr. <value> was met, Mrs <value> was not'],
    ['customer=Jane Miller is gone', 'customer=<value> is gone'],
    ['user JaneMiller left, player xX_D_Xx left', 'user <value> left, player <value> left'],
    ['user firstName is required', 'user firstName is required'],
    ['user NotFoundException', 'user NotFoundException'],
  ];
  for (const [message, made] of messages) expect([template(message), template(made)]).toEqual([made, made]);
});

test('names of persons are left out behind a greeting, and behind what they did or what is theirs', () => {
  const messages: readonly (readonly [message: string, made: string])[] = [
    ['Welcome back, Ananya!', 'Welcome back, <value>!'],
    ['Hello Jane, your order is late', 'Hello <value>, your order is late'],
    ['Dear Ananya Iyer', 'Dear <value>'],
    ['Ticket assigned to Ananya', 'Ticket assigned to <value>'],
    ['Invitation from Jane expired', 'Invitation from <value> expired'],
    ['employee Smith is gone', 'employee <value> is gone'],
    ['Welcome', 'Welcome'],
    ['Hello, world', 'Hello, world'],
    ['Saying hello, Jane', 'Saying hello, Jane'],
    ['Cannot connect to Redis', 'Cannot connect to Redis'],
    ['Caused by Postgres', 'Caused by Postgres'],
    ['Hello,Jane', 'Hello,<value>'],
  ];
  for (const [message, made] of messages) expect(template(message)).toBe(made);
});

test('names of persons are left out behind every word for a name, behind an @, before an s, and of two words behind any key', () => {
  const messages: readonly (readonly [message: string, made: string])[] = [
    ['lastName: jane', 'lastName: <value>'],
    ['Vorname: Jane', 'Vorname: <value>'],
    ['The full_name Jane Miller is too long', 'The full_name <value> is too long'],
    ['owner: jane', 'owner: <value>'],
    ['recipient jane could not be reached', 'recipient <value> could not be reached'],
    ['@jane is blocked by @maria', '@<value> is blocked by @<value>'],
    ["Could not load Jane Miller's cart", 'Could not load <value> cart'],
    ['bind failed: CN=Jane Miller,OU=people', 'bind failed: CN=<value>,OU=<value>'],
    ['assignee=Jane Miller is away', 'assignee=<value> is away'],
    ['Key (name)=(Jane Miller) already exists.', 'Key (name)=<value> already exists'],
    ['Key (owner, n)=(jane, 7) is not present in table "users".', 'Key (owner, n)=<value> is not present in table "users"'],
    ['The group Jane Miller is gone', 'The group <value> is gone'],
    ['Jane Miller <jane@x.org> is gone', '<value> <<email>> is gone'],
    ['From: Jane <jane@x.org>', 'From: <value> <<email>>'],
    // What a program is made of.
    ['@acme/cart is not installed', '@acme/cart is not installed'],
    ['@Injectable must be given', '@Injectable must be given'],
    ['reason=Connection Refused', 'reason=Connection Refused'],
    ['The cache is full of it', 'The cache is full of it'],
    ['The server Worker Pool is gone', 'The server Worker Pool is gone'],
  ];
  for (const [message, made] of messages) expect([template(message), template(made)]).toEqual([made, made]);
});

test('names of persons are left out before what only persons do, of any length, and wherever a sentence begins', () => {
  const messages: readonly (readonly [message: string, made: string])[] = [
    ['jane logged in', '<value> logged in'],
    ['Jane Miller is not a member of the group', '<value> is not a member of the group'],
    ['[Chat] jane left the channel', '[Chat] <value> left the channel'],
    ['ValueError: 佐藤 is not a member', 'ValueError: <value> is not a member'],
    // What programs do, and what has no name.
    ['server logged in', 'server logged in'],
    ['Successfully logged in', 'Successfully logged in'],
    ['The node is not a member of the cluster', 'The node is not a member of the cluster'],
    ['Jane Miller could not be found', 'Jane Miller could not be found'],
  ];
  for (const [message, made] of messages) expect([template(message), template(made)]).toEqual([made, made]);
});

test('names in capitals are left out behind words for companies and places, and streets with their towns', () => {
  const messages: readonly (readonly [message: string, made: string])[] = [
    ['Contact Jane Miller is a duplicate', 'Contact <value> is a duplicate'],
    ['Too Many Requests', 'Too Many Requests'],
    ['Something Went Wrong', 'Something Went Wrong'],
    ['customer invoice is missing', 'customer invoice is missing'],
    ['Unknown city: São Paulo', 'Unknown city: <value>'],
    ['Unbekannte Stadt: Görlitz', 'Unbekannte Stadt: <value>'],
    ["L'utilisateur Camille Laurent est introuvable", "L'utilisateur <value> est introuvable"],
    ['Delivery to 12 Baker Street, London was refused', 'Delivery to <value> was refused'],
    ['nobody lives at Nordstraße 5, Berlin', 'nobody lives at <value>, Berlin'],
    ['M. Bernard Petit a signé', 'M. <value> a signé'],
    ['Ursula von der Leyen', 'Ursula von der Leyen'],
    ['Kunde Ursula von der Leyen fehlt', 'Kunde <value> fehlt'],
    ['City is not supported', 'City is not supported'],
    ['Error 12 Bad Street Names', 'Error <value> Bad Street Names'],
  ];
  for (const [message, made] of messages) expect([template(message), template(made)]).toEqual([made, made]);
});

test('what somebody wrote is left out behind a colon, and what was refused in brackets', () => {
  const messages: readonly (readonly [message: string, made: string])[] = [
    ['Invalid comment: I love my cat Tom', 'Invalid comment: <value>'],
    ['Unknown search term: pregnancy test', 'Unknown search term: <value>'],
    ['rejected value [jane miller]; codes [typeMismatch]', 'rejected value <value>; codes [typeMismatch]'],
    // What is wrong with it.
    ['Invalid comment: too long', 'Invalid comment: too long'],
    ['Invalid comment: contains links', 'Invalid comment: contains links'],
    ['Comment: this is deprecated', 'Comment: this is deprecated'],
  ];
  for (const [message, made] of messages) expect([template(message), template(made)]).toEqual([made, made]);
});

test('names in small letters are left out behind a greeting, and words of programs where a person signs in', () => {
  const messages: readonly (readonly [message: string, made: string])[] = [
    ['welcome back jane', 'welcome back <value>'],
    ['Hi bob, your code is wrong', 'Hi <value>, your code is wrong'],
    ['Bonjour Élodie', 'Bonjour <value>'],
    ['Hallo Sabine, Ihre Bestellung ist da', 'Hallo <value>, Ihre Bestellung ist da'],
    ['Hello world', 'Hello world'],
    ['welcome back', 'welcome back'],
    ['signed in as luna', 'signed in as <value>'],
    ['Session of sirius expired', 'Session of <value> expired'],
    ['Invalid user backup from 10.0.0.1 port 4711', 'Invalid user <value> from <host> port <value>'],
    ['user orders from 3 caches', 'user orders from <value> caches'],
    ['task node:4711 blocked', 'task <value> blocked'],
  ];
  for (const [message, made] of messages) expect([template(message), template(made)]).toEqual([made, made]);
});

test('words in capitals stay that are titles, products and things of the business', () => {
  const kept = [
    'blocked by Content Security Policy',
    'missing Content Security Policy',
    'stopped by Rate Limiter',
    'error in Checkout Flow',
    'error in Login Flow',
    'Upload to Google Drive failed',
    'Payment with Apple Pay failed',
    'Could not save Delivery Slot',
    'Could not save Credit Note',
    'no Meeting Room is free',
    'Fehler beim Lesen der Datei',
    'Die Karte von Unbekannt wurde abgelehnt',
    'Payment failed: Insufficient Funds',
    'Payment failed: Suspected Fraud',
    'Fehler beim Schreiben der Datei',
    'Apache Kafka is unreachable',
    'Stream Reset',
  ];
  expect(kept.map(template)).toEqual(kept);
});
