/** What is left of a value of a known form: an e-mail address, a payment card number, an IP address or a place. */
export type Part = 'area' | 'domain' | 'issuer' | 'network';

/**
 * What stands in a hidden value's place.
 *
 * - `label`: the label of the detector in brackets.
 * - `remove`: nothing; where the value is all there is under a key, `null`.
 * - `pseudonym`: `anon-` and 32 hexadecimal digits by the policy's `pseudonymize`, and the label where it gives none.
 * - `mask`: an asterisk for each character, save the letters and digits at the end, so many and no more than half.
 * - `partial`: of an e-mail address its `domain`; of a card number its `issuer` and the last four digits; of an IP address
 *   its `network`, /24 or /48; of coordinates the `area`, two decimals or whole minutes. The label for anything else.
 */
export type Replacement =
  | 'label'
  | 'remove'
  | 'pseudonym'
  | { readonly mask: { readonly keepLast: number } }
  | { readonly partial: Part };
