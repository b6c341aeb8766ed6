import * as Sentry from '@sentry/node';
import { isFault } from '@vedette/node';

const prices = { basic: 5, family: 9 };

function customerOf(line) {
  const [email, plan, card, password] = line.split(',');
  if (!email.includes('@')) throw Object.assign(new Error(`${email} is no address`), { name: 'ValidationError' });
  return { email, plan, card, password };
}

function charge({ email, plan, card }) {
  if (prices[plan] === undefined) {
    throw new Error(`no price for ${email}`, { cause: new Error(`the card ${card} of ${email} was not charged`) });
  }
}

function take(customer, scope) {
  const { email, card, password } = customer;
  scope.setUser({ id: email, email });
  scope.addAttachment({ filename: 'customer.json', data: JSON.stringify(customer), contentType: 'application/json' });
  Sentry.addBreadcrumb({ category: 'import', message: `next is ${email}`, data: { password } });
  Sentry.logger.info(`charging the card ${card} of ${email}`);
  Sentry.startSpan({ name: 'charge', attributes: { card, email } }, () => charge(customer));
}

/** Takes one line and says what became of it. A line that is not fit is a mistake of whoever wrote it, and is not reported. */
export function takeLine(line) {
  return Sentry.withIsolationScope((scope) => {
    try {
      take(customerOf(line), scope);
      return 'imported';
    } catch (error) {
      if (!isFault(error)) return 'skipped';
      Sentry.captureException(error);
      return 'failed';
    }
  });
}
