import { init } from '@vedette/node';
import { rules } from './rules.mjs';

init({
  beforeSend: (event) => {
    const { payload } = rules.scrub('event', event);
    return payload === undefined ? null : Object.assign({}, event, payload);
  },
});
