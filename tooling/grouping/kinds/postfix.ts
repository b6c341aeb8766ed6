import type { Kind } from '../kind.ts';

export const postfix: Kind = {
  name: 'postfix',
  title: 'Postfix',
  formats: [
    '{hex12}: to=<{email}>, relay={host}[{ip}]:25, delay={float}, delays={float}/{float}/{float}/{float}, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as {hex12})',
    '{hex12}: to=<{email}>, relay=none, delay={float}, delays={float}/{float}/{float}/{float}, dsn=4.4.1, status=deferred (connect to {host}[{ip}]:25: Connection timed out)',
    'NOQUEUE: reject: RCPT from {host}[{ip}]: 554 5.7.1 <{email}>: Relay access denied; from=<{email}> to=<{email}> proto=ESMTP helo=<{host}>',
    'NOQUEUE: reject: RCPT from {host}[{ip}]: 450 4.1.8 <{email}>: Sender address rejected: Domain not found; from=<{email}> to=<{email}> proto=ESMTP helo=<{host}>',
    'warning: hostname {host} does not resolve to address {ip}: Name or service not known',
    'connect from {host}[{ip}]',
    'lost connection after AUTH from {host}[{ip}]',
    'lost connection after STARTTLS from {host}[{ip}]',
    'disconnect from {host}[{ip}] ehlo={small} auth={small} quit={small} commands={small}',
    'warning: {host}[{ip}]: SASL LOGIN authentication failed: authentication failure',
    '{hex12}: removed',
    '{hex12}: from=<{email}>, size={int}, nrcpt={small} (queue active)',
    '{hex12}: client={host}[{ip}], sasl_method=PLAIN, sasl_username={user}',
    'fatal: open database {file}: No such file or directory',
    'SSL_accept error from {host}[{ip}]: {int}',
  ],
};
