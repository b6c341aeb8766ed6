import { detailOf } from '@vedette/core';
import { init } from '@vedette/node';
import { standing } from './objective.ts';

init({
  tracesSampleRate: 0.1,
  vedette: {
    budget: {
      errors: '2000/hour',
      traces: '600/hour',
      detail: () => detailOf(standing()),
    },
  },
});
