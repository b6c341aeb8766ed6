import type { Detector } from '@vedette/node';

export const membership: Detector = {
  id: 'club/membership',
  label: 'membership',
  pattern: /(?<keep>member no\. )\d{9}/gi,
  contains: 'member no.',
  validate: (number) => [...number].reduce((sum, digit) => sum + Number(digit), 0) % 9 === 0,
};
