import { suggestSelectors } from '@vedette/node';

export const suggestions = suggestSelectors({
  user: { email: 'ann@mail.example' },
  request: { headers: { 'X-Clinic': 'north' } },
});
