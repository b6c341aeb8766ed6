import { areCoordinates, areDegrees, findCoordinates } from './coordinates.ts';
import type { Detector } from './detector.ts';

/** Where somebody is. In force on servers. */
export const location: readonly Detector[] = [
  {
    id: 'location/coordinates',
    label: 'location',
    keys: [
      'latitude',
      'longitude',
      'long lat',
      'lat long',
      'lat lng',
      'lat lon',
      'coordinates',
      'geo point',
      'geolocation',
      'geohash',
      'gps',
      'gps position',
      'plus code',
    ],
    digits: [1, 2, 3],
    find: findCoordinates,
    validate: areCoordinates,
  },
  { id: 'location/degrees', label: 'location', keys: ['lat', 'lng', 'lon'], validate: areDegrees },
];
