import type { Chance } from '../chance.ts';
import type { KeyedGenerator, ValueGenerator } from '../sample.ts';

function degrees({ faker, below }: Chance): readonly [string, string] {
  const precision = 5 + below(3);
  const [latitude, longitude] = faker.location.nearbyGPSCoordinate();
  return [latitude.toFixed(precision), longitude.toFixed(precision)];
}

/** Places on the earth, as pairs of degrees. */
export const coordinates: readonly ValueGenerator[] = [
  { name: 'coordinates/pair', detector: 'location/coordinates', make: (chance) => degrees(chance).join(chance.one([', ', ',', ' '])) },
];

/** Places on the earth, by their keys. */
export const keyedCoordinates: readonly KeyedGenerator[] = [
  {
    name: 'coordinates/latitude',
    detector: 'location/coordinates',
    key: ({ one }) => one(['latitude', 'lat', 'userLatitude', 'pickup_lat', 'geo.lat', 'location-latitude']),
    make: (chance) => degrees(chance)[0],
  },
  {
    name: 'coordinates/longitude',
    detector: 'location/coordinates',
    key: ({ one }) => one(['longitude', 'lng', 'userLongitude', 'dropoff_lng', 'geo.lng', 'location-longitude']),
    make: (chance) => degrees(chance)[1],
  },
  {
    name: 'coordinates/keyed pair',
    detector: 'location/coordinates',
    key: ({ one }) => one(['coordinates', 'latLng', 'lat_lng', 'latlng', 'geoPoint', 'geolocation', 'userCoordinates']),
    make: (chance) => degrees(chance).join(','),
  },
];
