import type { Form } from './form.ts';
import { arrow } from './form-arrow.ts';
import { numberedBytes, shownBuffer } from './form-bytes.ts';
import { commandAccount, commandOption, echoedPassword, literalPair, loginCall, loginCommand } from './form-command.ts';
import { dumpedMember, listedProperty, machine } from './form-dump.ts';
import { filter } from './form-filter.ts';
import { joinedArguments } from './form-joined.ts';
import { element, part } from './form-markup.ts';
import { mention } from './form-mention.ts';
import { namedValue } from './form-named.ts';
import { statementParameters } from './form-parameters.ts';
import { quotedPrintable } from './form-quoted-printable.ts';
import { redisArguments, redisCommand } from './form-redis.ts';
import { refusedChoice, refusedHeader, rejected } from './form-rejected.ts';
import { givenCode, sentence } from './form-sentence.ts';
import { shortOption } from './form-short-option.ts';
import { account, addressed, comparisons, insertion } from './form-statement.ts';
import { turns } from './form-turns.ts';
import { duplicateEntry, failingRow, violation } from './form-violation.ts';
import { webKey } from './form-web-key.ts';

/** All forms that a text is read for, beside keys and values with `=` or `:` between them. */
export const forms: readonly Form[] = [
  filter,
  element,
  part,
  insertion,
  account,
  comparisons,
  addressed,
  redisCommand,
  redisArguments,
  commandOption,
  commandAccount,
  shortOption,
  literalPair,
  loginCommand,
  loginCall,
  echoedPassword,
  arrow,
  sentence,
  givenCode,
  mention,
  violation,
  failingRow,
  duplicateEntry,
  rejected,
  refusedHeader,
  refusedChoice,
  dumpedMember,
  machine,
  listedProperty,
  namedValue,
  shownBuffer,
  numberedBytes,
  turns,
  joinedArguments,
  webKey,
  statementParameters,
  quotedPrintable,
];
