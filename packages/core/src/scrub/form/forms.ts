import { arrow } from './arrow.ts';
import { numberedBytes, shownBuffer } from './bytes.ts';
import { commandAccount, commandOption, echoedPassword, literalPair, loginCall, loginCommand } from './command.ts';
import { dumpedMember, listedProperty, machine } from './dump.ts';
import { filter } from './filter.ts';
import type { Form } from './form.ts';
import { joinedArguments } from './joined.ts';
import { element, part } from './markup.ts';
import { mention } from './mention.ts';
import { namedValue } from './named.ts';
import { statementParameters } from './parameters.ts';
import { quotedPrintable } from './quoted-printable.ts';
import { redisArguments, redisCommand } from './redis.ts';
import { refusedChoice, refusedHeader, rejected } from './rejected.ts';
import { givenCode, sentence } from './sentence.ts';
import { shortOption } from './short-option.ts';
import { account, addressed, comparisons, insertion } from './statement.ts';
import { turns } from './turns.ts';
import { duplicateEntry, failingRow, violation } from './violation.ts';
import { webKey } from './web-key.ts';

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
