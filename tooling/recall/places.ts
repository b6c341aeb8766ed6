import type { Chance } from './chance.ts';

/** A place in an item that an application may put something into. */
export interface Place {
  readonly name: string;
  /** Whether it takes texts alone. */
  readonly isText: boolean;
  readonly put: (content: unknown) => readonly [Readonly<Record<string, unknown>>, unknown];
}

type Item = ReturnType<Place['put']>;

const event = (fields: object): Item => [
  { type: 'event' },
  { event_id: '9c1f5d4e8a7b4c0db2f6e1a3d5c7b9f0', timestamp: 1_773_742_961.5, platform: 'node', level: 'error', ...fields },
];

function exception(value: unknown, frame: object): Item {
  const frames = [{ filename: 'app:///src/order.js', function: 'place', lineno: 12, colno: 7, in_app: true, ...frame }];
  return event({ exception: { values: [{ type: 'Error', value, stacktrace: { frames } }] } });
}

/** Where values stand in what the SDKs send. */
export const places: readonly Place[] = [
  { name: 'message', isText: true, put: (message) => event({ message }) },
  { name: 'exception', isText: true, put: (value) => exception(value, {}) },
  {
    name: 'breadcrumb',
    isText: true,
    put: (message) => event({ breadcrumbs: [{ category: 'console', level: 'log', message }] }),
  },
  {
    name: 'log',
    isText: true,
    put: (body) => [
      { type: 'log', item_count: 1, content_type: 'application/vnd.sentry.items.log+json' },
      {
        items: [
          { timestamp: 1_773_742_961.5, level: 'info', body, trace_id: '0af7651916cd43dd8448eb211c80319c', attributes: {} },
        ],
      },
    ],
  },
  { name: 'extra', isText: false, put: (note) => event({ extra: { note } }) },
  { name: 'context', isText: false, put: (state) => event({ contexts: { order: { state } } }) },
  {
    name: 'request data',
    isText: false,
    put: (data) => event({ request: { method: 'POST', url: 'https://shop.example/orders', data } }),
  },
  { name: 'frame variable', isText: false, put: (input) => exception('No such order', { vars: { input } }) },
  {
    name: 'breadcrumb data',
    isText: false,
    put: (data) => event({ breadcrumbs: [{ category: 'order', level: 'info', data: { detail: data } }] }),
  },
  {
    name: 'tag',
    isText: true,
    put: (state) => event({ tags: { state } }),
  },
];

/** A place that takes what is to be put. */
export function placeFor(content: unknown, chance: Chance): Place {
  return chance.one(typeof content === 'string' ? places : places.filter(({ isText }) => !isText));
}

/** The lines of a source around a frame. */
export const codePlace: Place = {
  name: 'source of a frame',
  isText: false,
  put: (frame) => exception('No such order', isObject(frame) ? frame : {}),
};

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
