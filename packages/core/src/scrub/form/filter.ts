import { matchAt } from '../../detectors/match-at.ts';
import { type Form, readingOf } from './form.ts';

const call = /\w{2,5}\(([\w.]{1,64}), ([^()\r\n]{1,1024})/y;

/** What a column is compared with in a query, as clients of PostgREST tell of it: `eq(password, …)`. */
export const filter: Form = {
  starts: ['eq(', 'neq(', 'like(', 'ilike('],
  read: (text, at, matcher, work) => {
    const [whole = '', column = '', value = ''] = matchAt(call, text, at) ?? [];
    const detector = matcher.keyed(column);
    const end = at + whole.length;
    return detector && readingOf(at, { start: end - value.length, end, quote: "'", detector }, work);
  },
};
