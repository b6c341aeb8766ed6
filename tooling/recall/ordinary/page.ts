import type { Chance } from '../chance.ts';
import type { Incident } from './family.ts';

const faults = [
  "undefined is not an object (evaluating 'e.props.session')",
  'can\'t access property "token", this.state.user is undefined',
  'Failed to fetch dynamically imported module',
  'NetworkError when attempting to fetch resource.',
  'Load failed',
  'ChunkLoadError: Loading chunk 8312 failed.',
  'Hydration failed because the initial UI does not match what was rendered on the server.',
  'Non-Error promise rejection captured with value: Timeout',
  "Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
  "QuotaExceededError: Failed to execute 'setItem' on 'Storage': Setting the value of 'cart:v3' exceeded the quota.",
  'The play() request was interrupted by a call to pause(). https://goo.gl/LdLk22',
  "Refused to evaluate a string as JavaScript because 'unsafe-eval' is not an allowed source of script in: \"script-src 'self' 'nonce-cart' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='\".",
  'Blocked a frame with origin "https://shop.example" from accessing a cross-origin frame.',
  'Maximum update depth exceeded. This can happen when a component calls setState inside useEffect',
] as const;

function stackOf({ faker, below, one }: Chance, message: string): string {
  const file = `https://shop.example/_next/static/chunks/${one(['pages/checkout', 'app/layout', 'main', '8312'])}-${faker.git.commitSha().slice(0, 16)}.js`;
  const places = Array.from({ length: 6 }, (_none, at) => ({
    name: one(['t', 'n', 'Object.submit', 'useCart', 'HTMLFormElement.onSubmit']),
    at: `${file}:1:${below(400_000) + at}`,
  }));
  const chrome = places.map(({ name, at }) => `    at ${name} (${at})`);
  const gecko = places.map(({ name, at }) => `${name}@${at}`);
  return one([[`TypeError: ${message}`, ...chrome], gecko]).join('\n');
}

/** Shows pages: clicks, routes, requests, and what browsers say when something is missing. */
export const pageIncidents: readonly Incident[] = [
  (chance, sdk) => {
    const { faker, below, one } = chance;
    sdk.addBreadcrumb({
      category: 'navigation',
      data: {
        from: `/c/${faker.helpers.slugify(faker.commerce.department())}?page=${below(9)}`,
        to: `/p/${faker.helpers.slugify(faker.commerce.productName())}-${below(999_999)}#reviews`,
      },
    });
    sdk.addBreadcrumb({
      category: 'ui.click',
      message: `div.css-${faker.string.alphanumeric(6)} > form#checkout > button.btn.btn-primary[type="submit"][aria-label="Buy ${faker.commerce.productName()}"]`,
    });
    sdk.addBreadcrumb({
      category: 'ui.input',
      message: 'form#login > label > input#password.field[name="password"][type="password"]',
    });
    sdk.addBreadcrumb({
      category: 'fetch',
      type: 'http',
      data: {
        method: 'POST',
        url: `/api/cart/${faker.string.uuid()}/items?expand=lines.product&v=${below(40)}`,
        status_code: one([200, 409, 502]),
        request_body_size: below(9999),
        response_body_size: below(99_999),
      },
    });
    sdk.addBreadcrumb({
      category: 'console',
      level: 'warn',
      message: `Warning: Each child in a list should have a unique "key" prop. Check the render method of \`${one(['CartLines', 'TokenList', 'PasswordField'])}\`. %s`,
    });
    sdk.setTags({ 'build.sha': faker.git.commitSha(), 'build.number': String(below(99_999)), breakpoint: 'lg', theme: 'dark' });
    sdk.setContext('viewport', {
      width: below(3000),
      height: below(2000),
      dpr: 1.75,
      scroll: { x: 0, y: below(9000) + 0.5 },
      connection: { effectiveType: '4g', rtt: 50, downlink: 9.35, saveData: false },
    });
    sdk.setContext('web vitals', {
      lcp: below(4000) + 0.123,
      cls: 0.0034722222,
      inp: below(300),
      ttfb: below(900) + 0.6000000014901161,
    });
    const message = one(faults);
    return Object.assign(new TypeError(message), { stack: stackOf(chance, message) });
  },
  (chance, sdk) => {
    const { faker, below } = chance;
    sdk.setContext('state', {
      type: 'redux',
      value: {
        router: { location: { pathname: '/checkout', search: '', hash: '', key: faker.string.alphanumeric(8) }, action: 'PUSH' },
        session: { status: 'anonymous', expiresIn: 3600, csrf: null, token: null, hasPassword: false },
        form: {
          password: '',
          passwordVisible: false,
          touched: { password: true, email: true },
          errors: { password: 'Too short', email: 'Required', cardNumber: 'Required' },
        },
        i18n: { lng: 'de', fallbackLng: ['en'], ns: 'checkout' },
        ui: { modals: [], toasts: [{ id: faker.string.nanoid(), text: 'Saved', timeout: below(9000) }] },
      },
    });
    const message = `Minified React error #${below(500)}; visit https://react.dev/errors/${below(500)}?args[]=object&args[]=${faker.word.noun()} for the full message or use the non-minified dev environment`;
    return Object.assign(new Error(message), { stack: stackOf(chance, message) });
  },
];
