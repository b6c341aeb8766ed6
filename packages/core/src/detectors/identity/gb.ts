import type { Detector } from '../detector.ts';
import { isDriverNumber, isHealthNumber, isInsuranceNumber, isTaxpayerReference } from './britain.ts';
import { nationalNumbers, pairsOf } from './national-number.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const first = 'abceghjklmnoprstwxyz';
const second = 'abceghjklmnprstwxyz';

/** Numbers that the United Kingdom gives to people. In force where it is asked for. */
export const identityGb: readonly Detector[] = /* @__PURE__ */ (() =>
  nationalNumbers([
    {
      id: 'identity/gb-health',
      label: 'health number',
      keys: ['nhs', 'nhs number', 'nhs no', 'chi number'],
      digits: [3, 10],
      pattern: /\d{10}|\d{3}[ -]\d{3}[ -]\d{4}/g,
      near: /\bnhs\b|health/i,
      always: true,
      isNumber: isHealthNumber,
    },
    {
      id: 'identity/gb-insurance',
      label: 'insurance number',
      keys: ['nino', 'ni number', 'national insurance', 'national insurance number'],
      starts: /* @__PURE__ */ pairsOf(first, second),
      wordLength: 9,
      pattern: /[A-Z]{2}\d{6}[A-D]/gi,
      isNumber: isInsuranceNumber,
    },
    {
      id: 'identity/gb-insurance-in-groups',
      label: 'insurance number',
      starts: /* @__PURE__ */ pairsOf(first, second, ' '),
      pattern: /[A-Z]{2} \d{2} ?\d{2} ?\d{2} ?[A-D]/gi,
      isNumber: isInsuranceNumber,
    },
    {
      id: 'identity/gb-taxpayer',
      label: 'tax number',
      keys: ['utr', 'utr number', 'unique taxpayer reference'],
      digits: [5, 10],
      pattern: /\d{10}|\d{5} \d{5}/g,
      near: /\butr\b|taxpayer/i,
      always: true,
      isNumber: isTaxpayerReference,
    },
    {
      id: 'identity/gb-driver',
      label: 'driver number',
      keys: ['driver number', 'driving licence', 'driving licence number'],
      starts: /* @__PURE__ */ pairsOf(letters, `${letters}9`),
      wordLength: 16,
      pattern: /[A-Z][A-Z9]{4}\d{6}[A-Z][A-Z9]\d[A-Z]{2}/g,
      isNumber: isDriverNumber,
    },
  ]))();
