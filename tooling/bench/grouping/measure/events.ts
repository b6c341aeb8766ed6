/** Makes an event, another one each time. */
export type MakeEvent = (number: number) => object;

const frames: readonly object[] = Array.from({ length: 24 }, (_none, at) => ({
  function: `${['handle', 'save', 'charge', 'next'][at % 4]}Order${at}`,
  module: at % 3 === 0 ? `express.lib.router:layer${at}` : `orders.service:step${at}`,
  filename: at % 3 === 0 ? `/srv/app/node_modules/express/lib/layer${at}.js` : `/srv/app/dist/orders/step-${at}.js`,
  lineno: 10 + at,
  colno: 4,
  in_app: at % 3 !== 0,
}));

function exception(type: string, value: string, stack: readonly object[]): object {
  return {
    exception: { values: [{ type, value, mechanism: { type: 'generic', handled: false }, stacktrace: { frames: stack } }] },
  };
}

/** Events as the SDKs send them, as far as their fingerprint goes. */
export const events: Readonly<Record<string, MakeEvent>> = {
  'an error with a stack': (number) => exception('Error', `Order ${number} could not be placed: payment was declined`, frames),
  'an error without frames of the application': (number) =>
    exception('AxiosError', `Request failed with status code ${500 + (number % 5)}`, frames.slice(0, 1)),
  'an error without a stack': (number) =>
    exception('Error', `connect ECONNREFUSED 10.0.${number % 256}.7:${30_000 + (number % 20_000)} after ${number % 900}ms`, []),
  'a message': (number) => ({
    message: `Order 9f1c2d3e-0000-4000-8000-${String(number).padStart(12, '0')} is late by ${number % 60} minutes`,
  }),
};
