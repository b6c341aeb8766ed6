/** What visitors of the shop do, in order: each a name and the requests it makes, which answer with their statuses. */
export const visits = [
  ['browse the catalogue', async ({ ask }) => [await ask('GET', '/products?page=2'), await ask('GET', '/products?page=two')]],
  [
    'register without an address',
    ({ ask, customers }) => ask('POST', '/accounts', { json: { ...customers['a JSON body'], number: undefined } }),
  ],
  [
    'log in while the session store is down',
    ({ ask, customers }) => {
      const { email, password } = customers['a form body'];
      return ask('POST', '/login', { form: { customer: customers['a connection string'].number, email, password } });
    },
  ],
  [
    "come back from a provider's login",
    ({ ask, customers }) => {
      const { email, token } = customers['a query'];
      return ask('GET', `/login/callback?${new URLSearchParams({ email, access_token: token })}`);
    },
  ],
  ['follow an old link', ({ ask, customers }) => ask('GET', `/login/links/${customers['a path'].jwt}`)],
  ['come back without a session', ({ ask, customers }) => ask('GET', `/login/as/${customers['a user'].number}`)],
  ['change a password', ({ ask, customers }) => ask('PUT', `/accounts/${customers['a cause'].number}/password`)],
  [
    'look at orders',
    ({ ask, customers }) => {
      const { address, email, password, token } = customers['a header'];
      const cookie = customers['a cookie'];
      const headers = {
        authorization: `Basic ${Buffer.from(`${email}:${password}`).toString('base64')}`,
        cookie: `visitor=${encodeURIComponent(cookie.email)}; sid=${cookie.token}`,
        referer: `https://shop.example/mine?email=${email}`,
        'x-api-key': token,
        'x-forwarded-for': address,
        'x-request-id': 'visit-8',
      };
      return ask('GET', `/customers/${customers['a path'].email}/orders`, { headers });
    },
  ],
  [
    'put a lamp into the cart',
    ({ ask, customers }) => ask('POST', `/cart/${customers['a breadcrumb'].number}/items`, { json: { product: 'lamp' } }),
  ],
  [
    'pay',
    ({ ask, customers }) => {
      const note = {
        tag: customers['a tag'].number,
        context: customers['a context'].number,
        extra: customers['an extra'].number,
      };
      return ask('POST', '/checkout', { json: { customer: customers['an answer of a provider'].number, note } });
    },
  ],
  [
    'be charged',
    ({ ask, customers }) => {
      const [customer, counted, declined] = ['a span', 'a metric', 'the status of a span'].map(
        (place) => customers[place].number,
      );
      return ask('POST', '/checkout/charges', { json: { customer, counted, declined } });
    },
  ],
  [
    'ask for a refund',
    ({ ask, customers }) => ask('POST', '/checkout/refunds', { json: { customer: customers['a message'].number } }),
  ],
  [
    'hear from the payment provider',
    ({ ask, customers }) => {
      const { email, token } = customers['a webhook'];
      const notice = { kind: 'chargeback', payload: JSON.stringify({ buyer: email, refresh_token: token }) };
      return ask('POST', '/webhooks/payments', { json: notice });
    },
  ],
  [
    'write to the support',
    ({ ask, customers }) => ask('POST', '/support', { json: { customer: customers['a feedback'].number } }),
  ],
  ['work a shift', ({ ask, customers }) => ask('POST', '/till/shifts', { json: { customer: customers['a session'].number } })],
  [
    'run the report',
    ({ ask, customers }) => {
      const query = {
        text: customers['an error of an aggregate'].number,
        json: customers['a JSON attachment'].number,
        binary: customers['a binary attachment'].number,
        keys: customers['a key of a context'].number,
      };
      return ask('GET', `/admin/report?${new URLSearchParams(query)}`);
    },
  ],
  ['order a stock list', ({ ask, customers }) => ask('GET', `/admin/stock?customer=${customers['a captured message'].number}`)],
  ['send a digest', ({ ask, customers }) => ask('POST', '/jobs/digest', { json: { customer: customers['a log'].number } })],
  [
    'run the nightly job',
    ({ ask, customers }) => ask('POST', '/jobs/nightly', { json: { customer: customers['a check-in'].number } }),
  ],
  [
    'import products',
    ({ ask, customers }) => ask('POST', '/jobs/import', { json: { customer: customers['an error of a worker'].number } }),
  ],
  [
    'remove old carts',
    ({ ask, customers }) => ask('POST', '/jobs/clean-up', { json: { customer: customers['a rejected text'].number } }),
  ],
];
