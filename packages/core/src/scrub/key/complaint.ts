/** Words without which it is no sentence of a validator. */
const verbs =
  'are|at|be|can|cannot|contain|do|does|doesn|don|ensure|has|have|include|is|may|must|need|no|not|please|' + 'should|too|use|was';

/** What it says that is wrong. */
const faults =
  'between|blank|character|common|confirmation|correct|different|digit|empty|equal|found|greater|input|least|letter|long|' +
  'longer|lowercase|match|null|number|numeric|provide|provided|requirement|scope|short|shorter|similar|small|' +
  'space|string|strong|stronger|supported|symbol|undefined|uppercase|used|uuid|valid|weak|whitespace';

/** What may be either. */
const both =
  'already|confirm|denied|enter|error|expected|expired|failed|fill|incorrect|insufficient|invalid|malformed|max|maximum|' +
  'min|minimum|mismatch|missing|required|requires|revoked|unable|unauthorized|unavailable|unknown|unsupported|wrong';

/** The words of which validators make what they say of a value: those of forms, schemas, frameworks and authorization servers. */
const others =
  'a|access|allowed|an|and|any|api|been|but|by|choose|client|code|confirmed|credential|csrf|current|email|' +
  'enough|exceed|fewer|field|for|format|from|given|grant|in|it|key|length|link|lower|meet|more|most|name|new|of|old|one|' +
  'only|or|out|password|path|pattern|pin|received|refresh|request|response|s|same|secret|server|session|' +
  'signature|size|special|t|taken|temporarily|than|that|the|this|time|to|token|type|upper|url|username|value|' +
  'verification|verified|verify|with|your';

/** Two words or more and two numbers at the most, with blanks between them. */
const sentence = new RegExp(
  `^(?!(?:\\D*\\b\\d{1,3}){3}|invalid type.*\\d)(?=.*\\b(?:${both}|${verbs})s?\\b)(?=.*\\b(?:${both}|${faults})s?\\b)(?:(?:\\d{1,3}|(?:${faults}|${others}|${both}|${verbs})s?)(?: |$)){2,64}$`,
);

/**
 * Whether a text is what a validator says of a value, such as `is too short (minimum is 8 characters)`: two words or more,
 * and no word in it that could be the value.
 */
export function isComplaint(text: string): boolean {
  // Words with hyphens alone between them may be a value.
  if (text.length > 160 || !/\S \S/.test(text)) return false;
  const said = text.toLowerCase().match(/[\p{L}\p{N}_]{1,160}/gu) ?? [];
  return sentence.test(said.join(' '));
}
