/** The type of errors of chunks tells more than what they say. */
const lead =
  /^(?:Uncaught (?:\(in promise\) )?|Non-Error .{1,60}captured with value: )?(?:Warning: |\[\w{1,20}(?: warn)?\]:? |(?:(?!Chunk)[A-Z]\w{0,60})?(?:Error|Exception): )?/;

/** A message without what browsers, consoles, frameworks and the SDK put before it: that nobody caught it, its type, or that it warns. */
export function withoutLead(message: string): string {
  return message.replace(lead, '');
}
