import { isRecord, readJson } from './json.ts';
import type { Needle } from './planted.ts';
import { formsIn } from './search.ts';

/** Where in JSON a planted value stands, and in which form. */
export interface Place {
  readonly name: string;
  /** Keys with `.` between them, none of which holds a planted value. */
  readonly path: string;
  readonly form: string;
}

/** What stands for a key that holds a planted value. */
const mask = '[masked]';

/** How many characters of a path are told. */
const longestPath = 200;

interface Pending {
  readonly value: unknown;
  readonly path: string;
}

/** A path one key longer, or the path with a mark that it goes on. */
function below(path: string, key: string): string {
  if (path.endsWith('…')) return path;
  const longer = path === '' ? key : `${path}.${key}`;
  return longer.length <= longestPath ? longer : `${longer.slice(0, longestPath)}…`;
}

/** A text that may be told: itself, or a mask where it holds a planted value. */
export function maskedText(text: string, needles: readonly Needle[]): string {
  return formsIn(text, needles).size > 0 ? mask : text;
}

/** Finds where in JSON the planted values stand, keys included; nothing where the bytes are no JSON. */
export function placesIn(bytes: Uint8Array, needles: readonly Needle[], root: string): readonly Place[] {
  const places: Place[] = [];
  const pending: Pending[] = [{ value: readJson(bytes), path: root }];
  for (const { value, path } of pending) {
    if (isRecord(value) || Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) {
        const forms = formsIn(key, needles);
        const place = below(path, forms.size > 0 ? mask : key);
        for (const [name, form] of forms) places.push({ name, path: place, form });
        pending.push({ value: inner, path: place });
      }
    } else if (typeof value === 'string' || typeof value === 'number') {
      for (const [name, form] of formsIn(String(value), needles)) places.push({ name, path, form });
    }
  }
  return places;
}
