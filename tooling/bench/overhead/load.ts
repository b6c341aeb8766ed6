import autocannon from 'autocannon';

/** Asks a server as many times over a few connections, and gives back how many answers came. Throws where one did not. */
export async function load(port: number, { amount, path = '/orders/7781' }: { amount: number; path?: string }): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${path}`,
    amount,
    connections: 8,
    headers: { 'user-agent': 'bench', 'x-request-id': 'a-1', cookie: 'session=8f14e45fceea167a5a36dedd4bea2543' },
    timeout: 60,
  });
  const answered = result['2xx'] + result.non2xx;
  if (answered < amount || result.errors > 0) throw new Error(`${answered} of ${amount} requests were answered.`);
  return answered;
}
