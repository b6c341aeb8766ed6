import { init } from '@vedette/node';

init({
  vedette: {
    budget: {
      errors: ['100/minute', '50000/month'],
      scope: 'process',
    },
  },
});
