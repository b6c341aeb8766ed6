import type { Chance } from '../chance.ts';
import type { KeyedGenerator, ValueGenerator } from '../sample.ts';

const digits = '0123456789';

function areaOf({ below }: Chance): string {
  const area = 1 + below(898);
  return String(area === 666 ? 667 : area).padStart(3, '0');
}

function numberOf(chance: Chance): readonly [string, string, string] {
  return [areaOf(chance), String(1 + chance.below(99)).padStart(2, '0'), String(1 + chance.below(9999)).padStart(4, '0')];
}

const machine = /^(?:admin|root|user|node|app|runner|ubuntu|deploy|build|service|public)/;

function loginOf(chance: Chance): string {
  for (;;) {
    const { faker } = chance;
    const login = chance
      .one([
        () => faker.person.firstName(),
        () => `${faker.person.firstName()}.${faker.person.lastName()}`,
        () => faker.internet.username(),
      ])()
      .toLowerCase()
      .replace(/[^a-z\d._-]/g, '');
    if (login.length > 4 && !machine.test(login)) return login;
  }
}

function path(name: string, write: (login: string, file: string) => string): ValueGenerator {
  return {
    name: `path/${name}`,
    detector: 'identity/user-path',
    make: (chance) => {
      const value = loginOf(chance);
      return {
        value,
        text: write(
          value,
          `${chance.faker.word.noun().replace(/\W/g, '')}/${chance.faker.system.commonFileName(chance.one(['js', 'ts', 'py', 'log']))}`,
        ),
      };
    },
  };
}

/** What tells who somebody is. */
export const person: readonly ValueGenerator[] = [
  { name: 'ssn/dashes', detector: 'identity/ssn', make: (chance) => numberOf(chance).join('-') },
  {
    name: 'ssn/taxpayer',
    detector: 'identity/ssn',
    make: ({ below, text, one }) =>
      `9${text(digits, 2)}-${one([`${50 + below(16)}`, `${70 + below(19)}`, `${90 + below(3)}`, `${94 + below(6)}`])}-${1000 + below(8999)}`,
  },
  path('Linux', (login, file) => `/home/${login}/${file}`),
  path('macOS', (login, file) => `/Users/${login}/${file}`),
  path('Windows', (login, file) => `C:\\Users\\${login}\\${file.replaceAll('/', '\\')}`),
  path('file URL', (login, file) => `file:///Users/${login}/${file}`),
];

/** What tells who somebody is by its key. */
export const keyedPerson: readonly KeyedGenerator[] = [
  {
    name: 'ssn/keyed',
    detector: 'identity/ssn',
    key: ({ one }) =>
      one(['ssn', 'SSN', 'userSsn', 'customer_ssn', 'socialSecurityNumber', 'social_security_number', 'socialSecurity']),
    make: (chance) => numberOf(chance).join(chance.one(['-', '', ' '])),
  },
  {
    name: 'card/keyed',
    detector: 'finance/card',
    key: ({ one }) => one(['cvv', 'cvc', 'cvv2', 'cardCvc', 'card_cvv', 'securityCode', 'security_code', 'card-code']),
    make: ({ text, below }) => text('123456789', 3 + below(2)),
  },
  {
    name: 'card/holder',
    detector: 'finance/card',
    key: ({ one }) => one(['cardHolder', 'card_holder', 'card_holder_name', 'cardHolderName']),
    make: ({ faker }) => `${faker.person.firstName()} ${faker.person.lastName()}`.replaceAll("'", ''),
  },
  {
    name: 'card/keyed number',
    detector: 'finance/card',
    key: ({ one }) => one(['cardNumber', 'card_number', 'creditCard', 'credit_card', 'ccNumber', 'cc-number', 'CARD_NUMBER']),
    make: ({ text }) => text(digits, 16),
  },
  {
    name: 'iban/keyed',
    detector: 'finance/iban',
    key: ({ one }) => one(['iban', 'IBAN', 'customerIban', 'payout_iban']),
    make: ({ text }) => `DE${text(digits, 20)}`,
  },
];
