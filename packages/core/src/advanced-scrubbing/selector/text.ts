import type { PathItem, Selector } from './selector.ts';

/** A key as a selector has it: in quotation marks where it is no plain word. */
export function keyText(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) ? key : `'${key.replaceAll("'", "''")}'`;
}

function itemText(item: PathItem): string {
  switch (item.kind) {
    case 'type':
      return `$${item.type}`;
    case 'index':
      return String(item.index);
    case 'key':
      return keyText(item.key);
    case 'wildcard':
      return '*';
    default:
      return '**';
  }
}

function inGroup(part: Selector, kinds: readonly Selector['kind'][]): string {
  return kinds.includes(part.kind) ? `(${selectorText(part)})` : selectorText(part);
}

/** Prints a selector the way Sentry does: `&&`, `||`, `!`, one name for each type, quotation marks only where needed. */
export function selectorText(selector: Selector): string {
  switch (selector.kind) {
    case 'path':
      return selector.items.map(itemText).join('.');
    case 'not':
      return `!${inGroup(selector.part, ['and', 'or', 'not'])}`;
    case 'and':
      return selector.parts.map((part) => inGroup(part, ['and', 'or'])).join(' && ');
    default:
      return selector.parts.map((part) => inGroup(part, ['or'])).join(' || ');
  }
}
