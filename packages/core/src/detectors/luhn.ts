/** Whether the digits of a text end in their check digit; other characters are passed over (ISO/IEC 7812-1, annex B). */
export function passesLuhn(text: string): boolean {
  let sum = 0;
  let digits = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    const doubled = digits % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
    digits += 1;
  }
  return digits > 0 && sum % 10 === 0;
}
