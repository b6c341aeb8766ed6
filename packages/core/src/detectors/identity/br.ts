import type { Detector } from '../detector.ts';
import { isCompanyNumber, isIntegrationNumber, isPersonNumber } from './brazil.ts';
import { nationalNumbers } from './national-number.ts';

/** Numbers that Brazil gives to people and companies. In force where it is asked for. */
export const identityBr: readonly Detector[] = /* @__PURE__ */ nationalNumbers([
  {
    id: 'identity/br-cpf',
    label: 'cpf',
    keys: ['cpf', 'cpf number', 'numero cpf', 'cadastro de pessoas'],
    digits: [3, 9, 11],
    pattern: /\d{11}|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{9}-\d{2}/g,
    near: /\bcpf\b/i,
    isNumber: isPersonNumber,
  },
  {
    id: 'identity/br-cnpj',
    label: 'cnpj',
    keys: ['cnpj', 'cnpj number', 'numero cnpj'],
    digits: [2, 14],
    pattern: /\d{14}|\d{2}\.[A-Z\d]{3}\.[A-Z\d]{3}\/[A-Z\d]{4}-\d{2}/g,
    near: /\bcnpj\b/i,
    isNumber: isCompanyNumber,
  },
  {
    id: 'identity/br-pis',
    label: 'social number',
    keys: ['pis', 'pasep', 'pis pasep', 'nis', 'nit'],
    digits: [3, 11],
    pattern: /\d{11}|\d{3}\.\d{5}\.\d{2}-\d/g,
    near: /\b(?:pis|pasep|nis|nit)\b/i,
    isNumber: isIntegrationNumber,
  },
  {
    id: 'identity/br-document',
    label: 'document number',
    keys: ['rg number', 'numero rg', 'registro geral', 'cnh', 'titulo de eleitor', 'titulo eleitoral'],
    digits: [2],
    pattern: /\d{2}\.\d{3}\.\d{3}-[\dX]/g,
    near: /\brg\b|identidade/i,
    always: true,
    isNumber: (number) => /^\d{8}[\dX]$/.test(number),
  },
]);
