import * as Sentry from '@sentry/browser';

const status = document.querySelector('[role="status"]');

/** What the visitor typed, by the name of the field. */
function typed() {
  return Object.fromEntries(new FormData(document.forms[0]));
}

class PaymentError extends Error {
  name = 'PaymentError';
}

/** Fails in the click itself. */
function signIn() {
  const { name, email, password } = typed();
  Sentry.setUser({ id: email, email, username: name });
  console.warn(`sign-in of ${email}`, { password });
  status.textContent = 'Nobody could be signed in.';
  throw new Error(`no session for ${email}, password=${password}`);
}

/** Fails after an answer, so that a promise is rejected and nobody catches it. */
async function pay() {
  const { email, card } = typed();
  Sentry.logger.info(`${email} pays`, { card });
  Sentry.setContext('payment', { card, receipt: { to: email } });
  const answer = await fetch(`/api/payments?email=${encodeURIComponent(email)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ card }),
  });
  status.textContent = `The payment failed with ${answer.status}.`;
  throw new PaymentError(`card ${card} of ${email} was declined with ${answer.status}`);
}

/** Fails on a page of its own, whose address names the customer. */
function showOrder() {
  const { email, password } = typed();
  history.pushState({}, '', `/orders/${encodeURIComponent(email)}?password=${encodeURIComponent(password)}#contact=${email}`);
  status.textContent = 'The order could not be shown.';
  const orders = new Map();
  try {
    orders.get(email).lines.map(String);
  } catch (failure) {
    Sentry.captureException(failure);
  }
}

function complain() {
  const { name, email, complaint } = typed();
  Sentry.captureFeedback({ name, email, message: complaint, url: location.href });
  status.textContent = 'Thank you.';
}

for (const [id, action] of Object.entries({ 'sign-in': signIn, pay, 'show-order': showOrder, complain })) {
  document.getElementById(id).addEventListener('click', action);
}
