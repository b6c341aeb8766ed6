import type { Chance } from '../chance.ts';
import type { KeyedGenerator, ValueGenerator } from '../sample.ts';

function degrees({ faker, below }: Chance): readonly [string, string] {
  const precision = 5 + below(3);
  const [latitude, longitude] = faker.location.nearbyGPSCoordinate();
  return [latitude.toFixed(precision), longitude.toFixed(precision)];
}

/** Places on the earth, as pairs of degrees. */
export const coordinates: readonly ValueGenerator[] = [
  {
    name: 'coordinates/pair',
    detector: 'location/coordinates',
    make: (chance) => degrees(chance).join(chance.one([', ', ',', ' '])),
  },
];

/** Places on the earth, by their keys. */
export const keyedCoordinates: readonly KeyedGenerator[] = [
  {
    name: 'coordinates/latitude',
    detector: 'location/coordinates',
    key: ({ one }) => one(['latitude', 'userLatitude', 'pickup_latitude', 'location-latitude']),
    make: (chance) => degrees(chance)[0],
  },
  {
    name: 'coordinates/longitude',
    detector: 'location/coordinates',
    key: ({ one }) => one(['longitude', 'userLongitude', 'dropoff_longitude', 'location-longitude']),
    make: (chance) => degrees(chance)[1],
  },
  {
    name: 'coordinates/short',
    detector: 'location/degrees',
    key: ({ one }) => one(['lat', 'lng', 'lon', 'pickup_lat', 'dropoffLng', 'geo.lat', 'user-lon']),
    make: (chance) => chance.one(degrees(chance)),
  },
  {
    name: 'coordinates/keyed pair',
    detector: 'location/coordinates',
    key: ({ one }) => one(['coordinates', 'latLng', 'lat_lng', 'latlng', 'geoPoint', 'geolocation', 'userCoordinates']),
    make: (chance) => degrees(chance).join(','),
  },
];
