import { isDigit, isSpace, skip } from '../characters.ts';
import type { Place } from './place.ts';
import { beforeBracket, disks, units } from './words.ts';

/** Whether a word is written as the names of programs are, unlike those of members, classes and codes. */
function isProgram(word: string): boolean {
  return word === word.toLowerCase() && !word.includes('.');
}

/** Whether the number of a process ends at a place. */
function isBehindProcess(text: string, end: number): boolean {
  let at = end;
  while (at > 0 && end - at < 10 && isDigit(text.charCodeAt(at - 1))) at -= 1;
  return at < end && ['process ', 'pid ', 'task '].some((noun) => text.startsWith(noun, at - noun.length));
}

/** Where a name ends that is told by the signs beside it, as those of processes, units and files are; -1 where none is. */
export function markedEnd(text: string, { start, end, to, output }: Place): number {
  if (end - start === 3 && disks.has(text.slice(start, end))) return end;
  const [before, behind] = [text.charAt(start - 1), text.charAt(end)];
  if (behind === '[' || (behind === ':' && before === '[')) {
    const digits = skip(text, end + 1, end + 12, isDigit);
    const isProcess = behind === '[' && digits - end > 3 && output.isEmpty() && isProgram(text.slice(start, end));
    const isClosed = text[digits] === ']' && digits > end + 1;
    return isClosed && (behind === ':' || (isProcess && text[digits + 1] === ':')) ? end : -1;
  }
  if (before === '[') return behind === ']' && beforeBracket.has(output.last()) ? end : -1;
  if (before === '(') return behind === ')' && isBehindProcess(text, start - 2) ? end : -1;
  const dot = text.slice(start, end).lastIndexOf('.');
  if (dot < 1) return -1;
  const isUnit = units.has(text.slice(start + dot + 1, end)) && (behind === ':' || output.last() === 'unit');
  return isUnit || (output.last() === 'on' && text.startsWith('line ', skip(text, end, to, isSpace))) ? end : -1;
}
