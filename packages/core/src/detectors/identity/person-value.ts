import type { Surroundings } from '../detector.ts';

/** Whether a text has a digit, as dates and numbers have, and no state or kind of one. */
export function hasDigit(value: string): boolean {
  return /\d/.test(value);
}

/** Whether a text is a postal code: of digits, or of capitals and digits, in one or two groups. */
export function isPostalCode(value: string): boolean {
  return /^(?=.{0,8}\d)[A-Z\d]{2,8}(?:[ -][A-Z\d]{2,5})?$/i.test(value);
}

/** Whether a text is the number of a document: of letters and digits, five or more, with a digit among them. */
export function isDocumentNumber(value: string): boolean {
  return /^(?=.{0,20}\d)[A-Z\d](?:[ .-]?[A-Z\d]){4,24}$/i.test(value);
}

/** What the characters of the machine-readable zone count: digits their value, letters from 10 on, fillers nothing. */
function checkOf(field: string): number {
  return (
    [...field].reduce((sum, character, at) => {
      const value = character === '<' ? 0 : Number.parseInt(character, 36);
      return sum + value * ([7, 3, 1][at % 3] ?? 0);
    }, 0) % 10
  );
}

/** Whether two lines are the machine-readable zone of a passport (ICAO 9303-4, TD3), with the check digits of number, birthday and expiry, and of all together. */
export function isPassportZone(zone: string): boolean {
  const line = zone.slice(-44);
  const whole = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43);
  const areChecked = [
    [0, 9],
    [13, 19],
    [21, 27],
  ].every(([start = 0, end = 0]) => checkOf(line.slice(start, end)) === Number(line[end]));
  return areChecked && checkOf(whole) === Number(line[43]);
}

/** What the letters of a vehicle identification number count, from A on (49 CFR 565.15); the dots are letters it has not. */
const letters = '12345678.12345.7.923456789';

/** What each of its places counts; the ninth is the check digit. */
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** What has to stand before one without a check digit, as makers outside of North America and China give it. */
const vehicle = /\b(?:vin|vehicle|chassis|fahrgestell)/i;

/** Whether a word is the identification number of a vehicle (ISO 3779): by its check digit, or by what stands before it. */
export function isVehicleNumber(number: string, { before, after }: Surroundings): boolean {
  if (/[A-Za-z\d]$/.test(before) || /^[A-Za-z\d]/.test(after) || !/[A-Z]/.test(number)) return false;
  if (vehicle.test(before)) return true;
  const values = [...number].map((sign) => Number(/\d/.test(sign) ? sign : letters[sign.charCodeAt(0) - 65]));
  const rest = values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) % 11;
  return number[8] === (rest === 10 ? 'X' : String(rest));
}
