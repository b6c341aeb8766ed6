/** The digits of a number, each times its weight, summed up; further digits are left out. */
export function weighted(number: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0);
}

/** Whether a number ends in its check digit by ISO 7064, MOD 11,10. */
export function passesHybrid(number: string): boolean {
  let check = 10;
  for (const digit of number.slice(0, -1)) check = (((Number(digit) + check) % 10 || 10) * 2) % 11;
  return (check + Number(number.at(-1))) % 10 === 1;
}

/** How two digits are combined: the symmetries of a pentagon. */
const combined = '0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210';

/** How a digit is exchanged by its place. */
const exchanged = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Whether a number ends in its check digit by Verhoeff (Error Detecting Decimal Codes, 1969). */
export function passesVerhoeff(number: string): boolean {
  let check = 0;
  for (let at = 0; at < number.length; at += 1) {
    const digit = Number(number.at(-1 - at));
    check = Number(combined[check * 10 + Number(exchanged[at % 8]?.[digit])]);
  }
  return check === 0;
}

/** Whether two pairs of digits are a day and a month of any year. */
export function isDay(day: string, month: string): boolean {
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= longest;
}
