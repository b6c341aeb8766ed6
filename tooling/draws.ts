/** How many samples a property test draws: `few` in `npm test`, twenty times as many in `npm run test:long`. */
export function draws(few: number): number {
  return process.env['VEDETTE_LONG'] === '1' ? few * 20 : few;
}
