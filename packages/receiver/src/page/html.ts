/** Markup in which everything from outside is escaped. */
export interface Html {
  readonly markup: string;
}

export type Content = Html | string | number | undefined | readonly Content[];

/** Writes markup; every inserted text is escaped for element content and quoted attributes. */
export function html(strings: TemplateStringsArray, ...inserted: readonly Content[]): Html {
  return { markup: strings.map((text, index) => text + markupOf(inserted[index])).join('') };
}

function markupOf(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return content.replace(/[&<>"'`]/g, escapeCharacter);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(markupOf).join('');
}

function escapeCharacter(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
