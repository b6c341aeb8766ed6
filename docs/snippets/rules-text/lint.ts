import { lintRules } from '@vedette/node';

const text = `
!error.type:DeclinedError -> default
error.value:"*timed out*" -> {{type}}{{value}} # see the wiki
error.type:TimeoutError error.value:"*timed out*" -> {{ release }}
`;

export const told = lintRules(text, { target: 'sentry' }).map(
  ({ line, column, severity, message, fix }) => `${line}:${column} ${severity}: ${message}. ${fix}`,
);
