import { init } from '@vedette/node';

init({
  vedette: {
    budget: { errors: '100/minute', perIssue: '10/minute' },
  },
});
