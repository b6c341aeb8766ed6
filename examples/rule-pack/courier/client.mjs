export class CourierError extends Error {
  name = 'CourierError';
}

function refuse(reason) {
  throw new CourierError(reason);
}

/** Books a parcel. Whatever goes wrong is thrown by one line, so that by its stack all is one issue. */
export function book({ parcel, weight, town }) {
  if (weight > 30) refuse(`parcel ${parcel} of ${weight} kg is too heavy`);
  if (town === undefined) refuse(`parcel ${parcel} has no town`);
  if (town === 'Atlantis') refuse(`no driver for parcel ${parcel} in ${town}`);
}
