import { readFileSync } from 'node:fs';
import { type FingerprintRule, readFingerprintRules } from '@vedette/node';

export function rulesOf(file: string): readonly FingerprintRule[] {
  const { rules, problems } = readFingerprintRules(readFileSync(file, 'utf8'));
  for (const { line, column, message, fix } of problems) console.warn(`${file}:${line}:${column}: ${message}. ${fix}`);
  return rules;
}
