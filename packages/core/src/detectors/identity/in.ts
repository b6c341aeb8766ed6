import type { Detector } from '../detector.ts';
import { isAadhaar, isAccountNumber, isTaxpayerNumber } from './india.ts';
import { nationalNumbers, pairsOf } from './national-number.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Numbers that India gives to people. In force where it is asked for. */
export const identityIn: readonly Detector[] = /* @__PURE__ */ nationalNumbers([
  {
    id: 'identity/in-aadhaar',
    label: 'aadhaar',
    keys: ['aadhaar', 'aadhar', 'aadhaar number', 'uidai', 'virtual id'],
    digits: [4, 12],
    pattern: /[2-9]\d{3}(?:[ -]\d{4}[ -]\d{4}(?![ -]?\d)|\d{8})/g,
    near: /aadha+r|uidai|\buid\b/i,
    isNumber: isAadhaar,
  },
  {
    id: 'identity/in-pan',
    label: 'tax number',
    keys: ['pan', 'pan number', 'pan card', 'permanent account number'],
    starts: /* @__PURE__ */ pairsOf(letters, letters),
    wordLength: 10,
    pattern: /[A-Z]{5}\d{4}[A-Z]/g,
    isNumber: isAccountNumber,
  },
  {
    id: 'identity/in-gst',
    label: 'tax number',
    keys: ['gstin', 'gst number', 'gst no'],
    starts: /* @__PURE__ */ pairsOf('0123', '0123456789'),
    wordLength: 15,
    pattern: /\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]/g,
    isNumber: isTaxpayerNumber,
  },
  {
    id: 'identity/in-voter',
    label: 'voter number',
    keys: ['voter id', 'epic number', 'epic no', 'elector photo identity'],
    starts: /* @__PURE__ */ pairsOf(letters, letters),
    wordLength: 10,
    pattern: /[A-Z]{3}\d{7}/g,
    near: /voter|\bepic\b|elector/i,
    always: true,
    isNumber: (number) => /^[A-Z]{3}\d{7}$/.test(number),
  },
]);
