import { type Issuer, isNumberOf } from './card-number.ts';
import type { Surroundings } from './detector.ts';

/** Issuer prefixes and lengths of schemes of one country or continent (ISO/IEC 7812-1; the schemes' own lists). */
const schemes: readonly Issuer[] = [
  // Elo and Hipercard, Brazil
  [/^(?:50(?:4175|6699|67[0-6]|677[0-8]|9)|627780|636(?:297|368)|637(?:095|568|599|609|612))/, [16]],
  // Verve, Nigeria
  [/^50(?:6099|61[0-8]|619[0-8]|786[5-9]|78[7-9]|79[0-5]|796[0-4])/, [16, 18, 19]],
  // Bancontact, Belgium
  [/^6703/, [16, 17, 18, 19]],
  // Uzcard and Humo, Uzbekistan; Meeza, Egypt; Napas, Vietnam
  [/^(?:8600|5614|9860)/, [16]],
  [/^5078(?:0[389]|10)/, [16]],
  [/^9704/, [16, 19]],
  // Mada, Saudi Arabia
  [/^(?:5888(?:45|48|50)|589(?:005|206)|6041|968[2-9])/, [16]],
  // Borica, Bulgaria, and the rest of Mir
  [/^2205/, [16]],
  // Laser, Switch and Solo, of old
  [/^(?:6304|6333|6334|633110|564182|67(?:0[69]|6[4-7]|71))/, [16, 18, 19]],
  // InstaPayment, InterPayment, Bankcard
  [/^63[6-9]/, [16]],
  [/^(?:5610|56022[1-5])/, [16]],
];

/** Universal Air Travel Plan. Written in a row, too many other numbers look like one. */
const airTravel: readonly Issuer[] = [[/^1/, [15]]];

/** Whether a number in groups is that of a card for journeys by air. */
export function isTravelCard(match: string, surroundings: Surroundings): boolean {
  return isNumberOf(airTravel, match, surroundings);
}

/** Whether a number is that of a card of a scheme of one country or continent. */
export function isSchemeNumber(match: string, surroundings: Surroundings): boolean {
  return isNumberOf(schemes, match, surroundings);
}
