import type { Form, FormValue } from './form.ts';
import { valueEnd } from './value-end.ts';

/** How far a list is read. */
const longestList = 16_384;

/** How long the name of a header may be. */
const longestName = 65;

const lead = /raw(?:headers|trailers)["']?[ \t]{0,4}[:=][ \t]{0,4}\[(?=\s{0,64}["'`])/iy;

const entry = /\s{0,64}(["'`])/y;

/** A list in which names and values take turns, as programs print it: `rawHeaders: [ 'Cookie', '…' ]`. */
export const turns: Form = {
  starts: ['rawheaders', 'rawtrailers'],
  inCode: false,
  read: (text, at, matcher, work) => {
    lead.lastIndex = at;
    if (!lead.test(text)) return undefined;
    const values: FormValue[] = [];
    const limit = Math.min(text.length, lead.lastIndex + longestList);
    let end = lead.lastIndex;
    let name = '';
    for (let index = 0; end < limit; index += 1) {
      entry.lastIndex = end;
      const [, quote] = entry.exec(text) ?? [];
      if (quote === undefined) break;
      const start = entry.lastIndex;
      end = valueEnd(text, start, quote, 'value');
      const detector = index % 2 === 1 ? matcher.keyed(name) : undefined;
      if (detector !== undefined) values.push({ start, end, quote, detector });
      name = text.slice(start, Math.min(end, start + longestName));
      end += 1;
      if (text.charCodeAt(end) !== 44) break;
      end += 1;
    }
    work.characters += end - at;
    return { values, end };
  },
};
