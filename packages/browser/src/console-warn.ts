/**
 * Says a sentence on the console as it is now: the SDK wraps it later, and what is said through that becomes a breadcrumb or
 * an event.
 */
export function consoleWarn(): (sentence: string) => void {
  const { warn } = globalThis.console;
  return (sentence) => warn.call(globalThis.console, sentence);
}
