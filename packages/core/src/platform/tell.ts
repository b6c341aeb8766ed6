/** Tells a sentence to whoever asked to be told. They may throw, and nothing is lost but the telling. */
export function tell(warn: (sentence: string) => void, sentence: string): boolean {
  try {
    warn(`[vedette] ${sentence}`);
    return true;
  } catch (_thrown) {
    return false;
  }
}
