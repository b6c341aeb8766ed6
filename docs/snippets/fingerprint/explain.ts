import { explainFingerprint, type FingerprintExplanation } from '@vedette/node';
import { rules } from './rules.ts';

export function why(event: object): FingerprintExplanation {
  return explainFingerprint(event, { fingerprintRules: rules });
}
