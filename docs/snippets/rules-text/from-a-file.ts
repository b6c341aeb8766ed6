import { readFileSync } from 'node:fs';
import { init, readFingerprintRules } from '@vedette/node';

const file = process.env['FINGERPRINT_RULES'] ?? 'fingerprint-rules.txt';

init({ vedette: { fingerprintRules: readFingerprintRules(readFileSync(file, 'utf8'), { name: file }) } });
