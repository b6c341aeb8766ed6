const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML and XML have it. */
export function inMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A text as a literal of JSON, without its quotation marks. */
export function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** A text as a literal of SQL, without its quotation marks. */
export function inSql(text: string): string {
  return text.replaceAll("'", "''");
}

/** A text as a form body has it. */
export function inForm(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}

function attempted(read: () => string): readonly string[] {
  try {
    return [read()];
  } catch (_malformed) {
    return [];
  }
}

const undone: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** What a text may hold: itself, and what it reads once each way of encoding is undone. */
export function readingsOf(text: string): readonly string[] {
  const percent = attempted(() => decodeURIComponent(text));
  const twice = percent.flatMap((once) => attempted(() => decodeURIComponent(once)));
  const escaped = text
    .replace(/\\+(?=["'\\/])/g, '')
    .replace(/\\+r/g, '\r')
    .replace(/\\+n/g, '\n');
  const markup = text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => undone[entity] ?? entity);
  const blobs = [...text.matchAll(/[A-Za-z\d+/_-]{16,}/g)].map(([blob]) => Buffer.from(blob, 'base64').toString('utf8'));
  const bytes = [...text.matchAll(/x((?:[\da-f]{2}){8,})/gi)].map(([, digits = '']) =>
    Buffer.from(digits, 'hex').toString('utf8'),
  );
  return [text, ...bytes, ...percent, ...twice, ...percent.map((once) => once.replaceAll('+', ' ')), escaped, markup, ...blobs];
}
