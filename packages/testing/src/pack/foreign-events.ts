/** Events of others, which every rule is asked about in an application: with and without exceptions, frames and values. */
export const foreignEvents: Readonly<Record<string, object>> = {
  'an event of nothing': {},
  'a message': { message: 'Stock of apples is low', level: 'warning' },
  'an exception without a stack': { exception: { values: [{ type: 'TypeError', value: 'x is not a function' }] } },
  'an exception without a message': {
    exception: { values: [{ type: 'Error', stacktrace: { frames: [{ filename: '/app/src/a.js', in_app: true }] } }] },
  },
};
