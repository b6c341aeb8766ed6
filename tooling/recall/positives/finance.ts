import creditcards from 'creditcards';
import { composeIBAN, friendlyFormatIBAN, getCountrySpecifications } from 'ibantools';
import type { Chance } from '../chance.ts';
import type { ValueGenerator } from '../sample.ts';

const { card } = creditcards;
const digits = '0123456789';

/** Issuers with a prefix and the lengths of their numbers. */
const issued: readonly (readonly [scheme: string, prefixes: readonly string[], lengths: readonly number[]])[] = [
  ['Visa', ['4'], [16, 19]],
  ['Mastercard', ['51', '53', '55', '2221', '2500', '2720'], [16]],
  ['American Express', ['34', '37'], [15]],
  ['Discover', ['60110', '644', '65'], [16]],
  ['Diners Club', ['300', '305', '36', '38'], [14]],
  ['JCB', ['3528', '3589'], [16]],
  ['UnionPay', ['6200', '6250'], [16, 17, 18, 19]],
  ['Maestro', ['5018', '5893', '6304', '6759', '6761'], [12, 13, 16, 18, 19]],
  ['Mir', ['2200', '2204'], [16]],
  ['Dankort', ['5019'], [16]],
  ['Troy', ['9792'], [16]],
  ['Meeza', ['507803', '507810'], [16]],
  ['Elo', ['506699', '509000', '636368', '650031'], [16]],
];

/** A number with the check digit that makes it one: the only one of ten that the library accepts. */
function numberOf({ one, text }: Chance, scheme: readonly string[], lengths: readonly number[]): string {
  const prefix = one(scheme);
  const body = prefix + text(digits, one(lengths) - prefix.length - 1);
  const last = [...digits].find((digit) => card.luhn(body + digit)) ?? '';
  return body + last;
}

const separators = [' ', '-', '.', '\u00a0', '\u202f', '\u2011', ' - ', '/', '_', '·', '  ', '\u2009'];

/** A number in the groups that are printed on cards. */
function inGroups(number: string, separator: string): string {
  const groups = number.length === 15 ? [4, 6, 5] : number.length === 14 ? [4, 6, 4] : [4, 4, 4, 4, 3];
  const starts = groups.map((_length, index) => groups.slice(0, index).reduce((sum, length) => sum + length, 0));
  const parts = groups.map((length, index) => number.slice(starts[index] ?? 0, (starts[index] ?? 0) + length));
  return parts.filter((group) => group !== '').join(separator);
}

/** Cards for journeys by air, in the groups that are printed on them. */
const travelCard: ValueGenerator = {
  name: 'card/travel',
  detector: 'finance/travel-card',
  make: (chance) => {
    const number = numberOf(chance, ['1'], [15]);
    return [number.slice(0, 4), number.slice(4, 9), number.slice(9)].join(chance.one([' ', '-']));
  },
};

const cards: readonly ValueGenerator[] = issued.flatMap(([scheme, prefixes, lengths]): ValueGenerator[] => {
  const name = scheme.toLowerCase();
  const isOfOneCountry = ['Elo', 'Meeza'].includes(scheme);
  const made = {
    detector: isOfOneCountry ? 'finance/card-scheme' : 'finance/card',
    also: ['finance/card', 'finance/card-in-groups', 'finance/card-scheme'],
  };
  return [
    { name: `card/${name}`, ...made, make: (chance) => numberOf(chance, prefixes, lengths) },
    {
      name: `card/${name} in groups`,
      ...made,
      make: (chance) =>
        inGroups(
          numberOf(
            chance,
            prefixes,
            lengths.filter((length) => length > 13),
          ),
          chance.one(separators),
        ),
    },
  ];
});

const unevenGroups: ValueGenerator = {
  name: 'card/groups with a shorter last one',
  detector: 'finance/card-in-groups',
  also: ['finance/card', 'finance/card-scheme'],
  make: (chance) => {
    const lengths = [
      [18, ['6200', '6304']],
      [19, ['4', '6250']],
      [17, ['6200']],
      [13, ['4', '6304']],
      [14, ['36']],
      [15, ['37', '34']],
    ] as const;
    const [length, prefixes] = chance.one(lengths);
    const number = numberOf(chance, prefixes, [length]);
    return number.replace(/(\d{4})(?=\d)/g, `$1${chance.one([' ', '-', '.', '\u00a0'])}`);
  },
};

const oneByOne: ValueGenerator = {
  name: 'card/digits one by one',
  detector: 'finance/card-in-groups',
  also: ['finance/card'],
  make: (chance) => {
    const number = chance.one([() => numberOf(chance, ['4', '51'], [16]), () => numberOf(chance, ['37'], [15])])();
    return [...number].join(chance.one([' ', '-', '.']));
  },
};

const fakerCards: readonly ValueGenerator[] = ['visa', 'mastercard', 'discover', 'american_express', 'diners_club', 'jcb'].map(
  (issuer) => ({
    name: `card/faker ${issuer}`,
    detector: 'finance/card',
    also: ['finance/card-in-groups'],
    make: ({ faker }) => faker.finance.creditCardNumber({ issuer }),
  }),
);

/** Parts of other countries, whose accounts the registry gives the codes of those. */
const parts = /^(?:AX|BL|GF|GP|MF|MQ|NC|PF|PM|RE|TF|WF|YT)$/;

const countries = Object.entries(getCountrySpecifications()).filter(
  ([code, { IBANRegistry }]) => IBANRegistry && !parts.test(code),
);

const alphabets: Readonly<Record<string, string>> = {
  '[0-9]': digits,
  '[A-Z]': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '[A-Z0-9]': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
};

/** What a country's account numbers look like, of the few signs that the library describes them with. */
function drawn(pattern: string, { text }: Chance): string {
  return pattern
    .replace(/^\^|\$$/g, '')
    .replace(/(\[[^\]]+\])(?:\{(\d+)\})?/g, (_whole, set: string, length = '1') =>
      text(alphabets[set] ?? digits, Number(length)),
    );
}

function ibanOf(chance: Chance): string {
  const [countryCode, { bban_regexp: pattern }] = chance.one(countries);
  return composeIBAN({ countryCode, bban: drawn(pattern ?? '', chance) }) ?? ibanOf(chance);
}

const accounts: readonly ValueGenerator[] = [
  { name: 'iban/ibantools', detector: 'finance/iban', make: ibanOf },
  {
    name: 'iban/ibantools in groups',
    detector: 'finance/iban',
    make: (chance) => friendlyFormatIBAN(ibanOf(chance), chance.one([' ', '-', '\u00a0', '\u202f'])) ?? '',
  },
  { name: 'iban/faker', detector: 'finance/iban', make: ({ faker }) => faker.finance.iban() },
  { name: 'iban/faker in groups', detector: 'finance/iban', make: ({ faker }) => faker.finance.iban({ formatted: true }) },
  {
    // With letters behind the country, small letters cannot be told from a hash.
    name: 'iban/small letters',
    detector: 'finance/iban',
    make: (chance) => {
      for (;;) {
        const iban = ibanOf(chance);
        if (/^[A-Z]{2}\d+$/.test(iban)) return iban.toLowerCase();
      }
    },
  },
];

/** Cards and bank accounts. */
export const finance: readonly ValueGenerator[] = [...cards, travelCard, unevenGroups, oneByOne, ...fakerCards, ...accounts];
