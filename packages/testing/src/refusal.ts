/** The error that what was given is refused with: the place, what is wrong there, and how to mend it. */
export function refusal(place: string, problem: string, fix: string): TypeError {
  return new TypeError(`[vedette] ${place}: ${problem}. ${fix}`);
}
