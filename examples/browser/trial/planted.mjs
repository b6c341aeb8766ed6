import { randomBytes, randomInt } from 'node:crypto';

/** A Visa number with its check digit (ISO/IEC 7812-1, annex B). */
function card() {
  const number = `4${Array.from({ length: 14 }, () => randomInt(10)).join('')}`;
  const sum = [...number].reduce(
    (total, digit, at) => total + (at % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : +digit),
    0,
  );
  return `${number}${(10 - (sum % 10)) % 10}`;
}

/** What a visitor types, made anew for each run. None of it is written down anywhere. */
export function plant() {
  const values = {
    name: `Mira ${randomBytes(6).toString('hex')}`,
    email: `${randomBytes(5).toString('hex')}.mira@post.example`,
    card: card(),
    password: randomBytes(12).toString('base64url'),
    otherCard: card().replace(/(\d{4})(?=\d)/g, '$1 '),
  };
  return { ...values, complaint: `I paid with ${values.otherCard}, write to ${values.email}` };
}
