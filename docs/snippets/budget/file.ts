import { createFileStore, init } from '@vedette/node';

init({
  vedette: {
    budget: {
      errors: ['100/minute', '50000/month'],
      billingDay: 12,
      store: createFileStore(process.env['BUDGET_FILE'] ?? '/var/lib/shop/budget.json'),
    },
  },
});
