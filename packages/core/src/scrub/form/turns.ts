import { matchAt } from '../../detectors/match-at.ts';
import { entriesOf, tellingOf } from './entries.ts';
import type { Form } from './form.ts';

/** How much of an entry is read as the name of the next. */
const longestName = 65;

const lead = /raw(?:headers|trailers)["']?[ \t]{0,4}[:=][ \t]{0,4}\[(?=\s{0,64}["'`])/iy;

/** A list in which names and values take turns, as programs print it: `rawHeaders: [ 'Cookie', '…' ]`. */
export const turns: Form = {
  starts: ['rawheaders', 'rawtrailers'],
  read: (text, at, matcher, work) => {
    if (matchAt(lead, text, at) === null) return undefined;
    const found = entriesOf(text, lead.lastIndex - 1);
    const end = found.at(-1)?.end ?? lead.lastIndex;
    const detectors = found.map((_entry, place) => {
      const name = place % 2 === 1 ? found[place - 1] : undefined;
      return name && matcher.keyed(text.slice(name.start, Math.min(name.end, name.start + longestName)));
    });
    work.characters += end - at;
    return { values: tellingOf(found, detectors), end };
  },
};
