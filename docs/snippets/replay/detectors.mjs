import { identityEu } from '@vedette/browser';

export const detectors = [...identityEu, { id: 'shop/customer', label: 'customer', pattern: /\bC-\d{6}\b/g }];
