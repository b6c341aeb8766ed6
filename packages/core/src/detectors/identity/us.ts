import type { Detector } from '../detector.ts';
import { nationalNumbers, pairsOf } from './national-number.ts';
import {
  isBeneficiaryNumber,
  isEmployerNumber,
  isIndividualTaxpayerNumber,
  isProviderNumber,
  isRegistrantNumber,
  isSecurityNumber,
} from './united-states.ts';

/** Numbers that the United States give to people, beside the social security number of the essentials. In force where it is asked for. */
export const identityUs: readonly Detector[] = /* @__PURE__ */ nationalNumbers([
  {
    id: 'identity/us-ssn-bare',
    label: 'ssn',
    keys: ['social security no', 'social insurance'],
    digits: [3, 9],
    pattern: /\d{9}|\d{3} \d{2} \d{4}/g,
    near: /\bssn\b|social sec/i,
    always: true,
    isNumber: isSecurityNumber,
  },
  {
    id: 'identity/us-itin',
    label: 'tax number',
    keys: ['itin', 'tin', 'taxpayer id', 'taxpayer identification number', 'tax id'],
    digits: [3, 9],
    pattern: /9\d{8}|9\d{2}[ -]\d{2}[ -]\d{4}/g,
    near: /\bitin\b|taxpayer/i,
    isNumber: isIndividualTaxpayerNumber,
  },
  {
    id: 'identity/us-ein',
    label: 'employer number',
    keys: ['ein', 'fein', 'employer identification number', 'employer id number'],
    digits: [2, 9],
    pattern: /\d{9}|\d{2}-\d{7}/g,
    near: /\bf?ein\b|employer|tax id/i,
    always: true,
    isNumber: isEmployerNumber,
  },
  {
    id: 'identity/us-npi',
    label: 'provider number',
    keys: ['npi', 'npi number', 'national provider identifier'],
    digits: [10],
    pattern: /[12]\d{9}/g,
    near: /\bnpi\b|provider/i,
    isNumber: isProviderNumber,
  },
  {
    id: 'identity/us-dea',
    label: 'registrant number',
    keys: ['dea', 'dea number', 'dea registration'],
    starts: /* @__PURE__ */ pairsOf('abcdefghjklmprstux', 'abcdefghijklmnopqrstuvwxyz9'),
    wordLength: 9,
    pattern: /[A-Z][A-Z9]\d{7}/g,
    near: /\bdea\b/i,
    always: true,
    isNumber: isRegistrantNumber,
  },
  {
    id: 'identity/us-mbi',
    label: 'medicare number',
    keys: ['mbi', 'medicare number', 'medicare id', 'medicare beneficiary identifier'],
    starts: /* @__PURE__ */ pairsOf('123456789', 'acdefghjkmnpqrtuvwxy'),
    pattern: /\d[A-Z][A-Z\d]\d-?[A-Z][A-Z\d]\d-?[A-Z]{2}\d{2}/g,
    isNumber: isBeneficiaryNumber,
  },
]);
