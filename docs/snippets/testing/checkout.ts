import * as Sentry from '@sentry/node';

export function checkout({ email, card }: { readonly email: string; readonly card: string }): void {
  try {
    throw new Error(`card ${card} of ${email} was declined`);
  } catch (error) {
    Sentry.captureException(error, { extra: { payment: { card, receipt: `mailto:${email}` } } });
  }
}
