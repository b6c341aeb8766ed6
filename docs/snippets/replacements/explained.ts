import { explain } from '@vedette/node';
import { policy } from './policy.ts';

const event = {
  message: 'no mail to ann@mail.example',
  extra: { sessionToken: 'f3a9c2e87b1d4e60', note: 'from 203.0.113.9' },
};

export const { outcome, findings } = explain([{ type: 'event' }, event], policy);
