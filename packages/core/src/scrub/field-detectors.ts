import type { Detector } from '../detectors/detector.ts';

/** What recognises values by their fields in the protocol alone. */
export const fieldDetectors: Readonly<Record<'identity' | 'name' | 'email' | 'address', Detector>> = {
  identity: { id: 'identity/user', label: 'user' },
  name: { id: 'identity/name', label: 'name' },
  email: { id: 'contact/email', label: 'email' },
  address: { id: 'network/ip', label: 'ip' },
};
