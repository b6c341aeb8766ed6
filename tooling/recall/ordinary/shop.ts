import type { Chance } from '../chance.ts';
import type { Incident } from './family.ts';

function line({ faker, below }: Chance): Readonly<Record<string, unknown>> {
  return {
    sku: `${faker.string.alpha({ length: 3, casing: 'upper' })}-${below(99_999)}-${faker.string.alphanumeric({ length: 4, casing: 'upper' })}`,
    gtin: articleOf(`400${below(999_999_999).toString().padStart(9, '0')}`),
    title: faker.commerce.productName(),
    description: faker.commerce.productDescription(),
    price: { amount: Number(faker.commerce.price()), currency: 'EUR', taxRate: 0.19 },
    variant: { colour: faker.color.human(), hex: faker.color.rgb(), size: `${below(60)}/${below(60)}` },
    image: `https://cdn.shop.example/p/${faker.string.alphanumeric(10)}_${below(2000)}x${below(2000)}@2x.webp?v=${below(99_999_999)}`,
    quantity: 1 + below(9),
  };
}

/** Twelve digits with the check digit of an article. */
function articleOf(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function cartOf(chance: Chance): Readonly<Record<string, unknown>> {
  const { faker, below } = chance;
  return {
    id: `gid://shop/Cart/${faker.string.alphanumeric(24)}`,
    version: below(40),
    lines: Array.from({ length: 1 + below(6) }, () => line(chance)),
    coupon: faker.helpers.arrayElement(['SPRING-2026', 'WELCOME10', null]),
    shipping: {
      method: 'standard',
      carrier: 'DHL',
      parcel: `00340${faker.string.numeric(15)}`,
      estimate: '2026-03-04/2026-03-06',
    },
    totals: { net: 84.03, tax: 15.97, gross: 100, currency: 'EUR', rounding: 0.0049999999999954525 },
  };
}

const sentences: readonly ((chance: Chance) => string)[] = [
  ({ below }) => `Artikel ${below(99_999)} ist nicht mehr verfügbar (Bestand: 0, reserviert: ${below(9)})`,
  ({ below }) => `La commande n° ${below(9_999_999)} ne peut pas être annulée : statut « expédiée »`,
  ({ faker }) => `Payment intent pi_${faker.string.alphanumeric(24)} requires_action: 3D Secure not completed`,
  ({ faker }) => `Refund re_${faker.string.alphanumeric(24)} exceeds the remaining amount of ch_${faker.string.alphanumeric(24)}`,
  ({ faker, below }) =>
    `Order ORD-2026-${String(below(999_999)).padStart(6, '0')} moved from PAID to ${faker.helpers.arrayElement(['PICKED', 'PACKED', 'SENT'])} twice`,
  ({ faker }) => `Price of ${faker.commerce.productName()} changed from 1.299,00 € to 1.199,00 € during checkout`,
  ({ below }) => `Webhook evt_${below(999_999)} arrived out of order (sequence ${below(99)} after ${below(99)})`,
  ({ faker }) => `Tracking 1Z${faker.string.alphanumeric({ length: 16, casing: 'upper' })} is unknown to the carrier`,
  ({ faker }) => `在庫がありません: ${faker.commerce.isbn()}`,
  ({ below }) => `Pagamento rifiutato: codice 05, tentativo ${below(3)}/3, importo 49,90 EUR`,
];

/** Sells things, and tells the SDK what was in the cart. */
export const shopIncidents: readonly Incident[] = [
  (chance, sdk) => {
    sdk.setContext('cart', cartOf(chance));
    throw new Error(chance.one(sentences)(chance));
  },
  (chance, sdk) => {
    sdk.setExtras({ cart: cartOf(chance), experiment: { checkout: 'B', bucket: chance.below(1000) } });
    sdk.setTags({ 'shop.country': 'AT', 'shop.currency': 'EUR', 'feature.checkout': 'v2', 'cart.size': String(chance.below(9)) });
    throw new TypeError(
      `Cannot read properties of undefined (reading '${chance.one(['price', 'token', 'iban', 'address', 'session'])}')`,
    );
  },
  (chance, sdk) => {
    for (let at = 0; at < 4; at += 1)
      sdk.addBreadcrumb({ category: 'cart', message: chance.one(sentences)(chance), data: line(chance) });
    throw new Error(
      JSON.stringify({
        type: 'https://shop.example/problems/out-of-stock',
        title: 'Out of stock',
        status: 409,
        detail: chance.one(sentences)(chance),
        instance: `/carts/${chance.faker.string.uuid()}`,
      }),
    );
  },
];
