const somebody = JSON.stringify([{ number: 'C1', email: 'mira@post.example', password: 'correct horse' }]);

/** The shop's database, for want of one: the customers in `data`, a JSON list. */
export function openStore(data = somebody) {
  const customers = new Map(JSON.parse(data).map((customer) => [customer.number, customer]));

  function customer(number) {
    const found = customers.get(number);
    if (found === undefined) throw Object.assign(new Error('There is no such customer.'), { status: 404 });
    return found;
  }

  return {
    customer,
    /** Fails as a database does: with the statement and its values in the error. */
    changePassword(number) {
      const { email, password } = customer(number);
      const statement = `UPDATE customers SET password = '${password}' WHERE email = '${email}'`;
      throw Object.assign(new Error(`deadlock detected in ${statement}`), { code: '40P01' });
    },
    /** Fails as a driver does: with the address it tried, credentials and all. */
    openSession(number) {
      const { password } = customer(number);
      throw Object.assign(new Error(`connect ECONNREFUSED redis://sessions:${password}@sessions.internal:6379/0`), {
        code: 'ECONNREFUSED',
      });
    },
  };
}
