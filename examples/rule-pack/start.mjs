import * as Sentry from '@sentry/node';
import { book } from './courier/client.mjs';

const orders = [
  { parcel: 4711, weight: 40, town: 'Bern' },
  { parcel: 4712, weight: 31.5, town: 'Graz' },
  { parcel: 4713, weight: 2 },
  { parcel: 4714, weight: 2, town: 'Lille' },
  { parcel: 4715, weight: 3, town: 'Atlantis' },
  { parcel: 4716, weight: 4, town: 'Atlantis' },
];

function isBooked(order) {
  try {
    book(order);
    return true;
  } catch (error) {
    Sentry.captureException(error);
    return false;
  }
}

const booked = orders.filter(isBooked);
await Sentry.close(5000);
console.log(`${booked.length} of ${orders.length} parcels are booked`);
