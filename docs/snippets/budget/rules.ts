import { init } from '@vedette/node';

init({
  vedette: {
    budget: {
      errors: ['100/minute', '2000/hour'],
      logs: '5000/hour',
      rules: [
        { level: 'fatal', action: 'protect' },
        { route: 'POST /checkout*', action: 'favour' },
        { newReleaseHours: 2, action: 'favour' },
        { type: 'AbortError', action: 'deny' },
      ],
      environments: { staging: { errors: '10/minute' } },
    },
  },
});
