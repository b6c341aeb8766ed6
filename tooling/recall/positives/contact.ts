import type { Chance } from '../chance.ts';
import type { ValueGenerator } from '../sample.ts';

const asked = 'abcdefghijklmnopqrstuvwxyz0123456789';

function emailOf({ faker }: Chance, options: { readonly provider?: string } = {}): string {
  return faker.internet.email(options);
}

/** Addresses of e-mail: Faker's, and the forms that RFC 5321 and RFC 6531 allow besides. */
export const contact: readonly ValueGenerator[] = [
  { name: 'email/faker', detector: 'contact/email', make: (chance) => emailOf(chance) },
  { name: 'email/example', detector: 'contact/email', make: ({ faker }) => faker.internet.exampleEmail() },
  {
    name: 'email/tagged',
    detector: 'contact/email',
    make: (chance) => emailOf(chance).replace('@', `+${chance.faker.word.noun().replace(/\W/g, '')}@`),
  },
  {
    name: 'email/subdomain',
    detector: 'contact/email',
    make: (chance) =>
      emailOf(chance, {
        provider: `${chance.faker.internet.domainWord()}.${chance.faker.internet.domainWord()}.${chance.one(['co.uk', 'com.br', 'gov', 'museum', 'photography', 'xn--p1ai'])}`,
      }),
  },
  { name: 'email/capitals', detector: 'contact/email', make: (chance) => emailOf(chance).toUpperCase() },
  {
    name: 'email/short',
    detector: 'contact/email',
    make: (chance) =>
      `${chance.text(asked.slice(0, 26), 1)}@${chance.text(asked.slice(0, 26), 2)}.${chance.one(['de', 'io', 'com'])}`,
  },
  {
    name: 'email/digits',
    detector: 'contact/email',
    make: (chance) => `${chance.text('123456789', 7)}@${chance.faker.internet.domainName()}`,
  },
  {
    name: 'email/underscores',
    detector: 'contact/email',
    make: (chance) =>
      `${chance.faker.person.firstName()}_${chance.faker.person.lastName()}-${chance.below(99)}@${chance.faker.internet.domainName()}`
        .replaceAll("'", '')
        .toLowerCase(),
  },
  {
    name: 'email/international',
    detector: 'contact/email',
    make: (chance) =>
      `${chance.one(['jürgen', 'zoë', 'дарья', 'λένα', '花子', 'أمل'])}.${chance.text(asked.slice(0, 26), 4)}@${chance.one(['exämple', 'пример', 'tulpe', 'παράδειγμα'])}.${chance.one(['com', 'de', 'org'])}`,
  },
];
