/** Tells a sentence to whoever asked to be told. They may throw, and nothing is lost but the telling. */
export function tell(warn: (sentence: string) => void, sentence: string): boolean {
  try {
    // They may tell on at leisure; a rejection must not reach the application.
    Promise.resolve<unknown>(warn(`[vedette] ${sentence}`)).catch(() => undefined);
    return true;
  } catch (_thrown) {
    return false;
  }
}
