import { init } from '@vedette/node';

init({
  vedette: {
    budget: {
      errors: ['100/minute', '2000/hour'],
      perIssue: '5/minute',
      traces: '600/hour',
    },
  },
});
