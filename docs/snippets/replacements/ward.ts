import type { Detector } from '@vedette/node';

export const ward: Detector = { id: 'clinic/ward', label: 'ward', keys: ['ward'], replace: 'remove' };
