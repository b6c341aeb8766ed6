import { suggestSelectors } from '@vedette/core';

export const suggestions = suggestSelectors({
  user: { email: 'ann@mail.example' },
  request: { headers: { 'X-Clinic': 'north' } },
});
