import { isAccountNumber, isBic, isRoutingNumber } from './bank.ts';
import { findCardNumber } from './card-number.ts';
import { isSchemeNumber, isTravelCard } from './card-scheme.ts';
import type { Detector } from './detector.ts';
import {
  bitcoinStarts,
  findLegacyAddress,
  isEthereumAddress,
  isLegacyAddress,
  isSeedPhrase,
  isSegwitAddress,
  isTronAddress,
  tronStarts,
} from './wallet.ts';

/** Bank details by their key, wallets by their check digits, and cards of schemes of one country. In force on servers. */
export const finance: readonly Detector[] = [
  { id: 'finance/bic', label: 'bic', keys: ['bic', 'bic code', 'swift', 'swift code', 'swift bic'], validate: isBic },
  {
    id: 'finance/routing-number',
    label: 'routing number',
    keys: ['aba', 'aba number', 'aba routing', 'routing number', 'routing transit number', 'bank routing'],
    validate: isRoutingNumber,
  },
  {
    id: 'finance/account-number',
    label: 'account number',
    keys: ['account number', 'account no', 'bank account', 'sort code', 'bsb', 'bsb number', 'clabe'],
    validate: isAccountNumber,
  },
  { id: 'finance/account-holder', label: 'name', keys: ['account holder', 'account holder name'], extent: 'phrase' },
  {
    id: 'finance/card-scheme',
    label: 'card',
    digits: [4, 13, 16, 17, 18, 19],
    find: findCardNumber,
    validate: isSchemeNumber,
  },
  {
    id: 'finance/travel-card',
    label: 'card',
    digits: [4],
    pattern: /1\d{3}(?: \d{5} |-\d{5}-)\d{6}/g,
    validate: isTravelCard,
  },
  {
    id: 'finance/bitcoin',
    label: 'wallet',
    starts: bitcoinStarts,
    wordLength: 26,
    find: findLegacyAddress,
    validate: isLegacyAddress,
  },
  {
    id: 'finance/bitcoin-segwit',
    label: 'wallet',
    starts: ['bc1', 'tb1', 'ltc1'],
    wordLength: 17,
    pattern: /(?:bc|tb|ltc)1[a-z\d]{14,87}/gi,
    validate: isSegwitAddress,
  },
  {
    id: 'finance/tron',
    label: 'wallet',
    starts: tronStarts,
    wordLength: 34,
    pattern: /T[1-9A-HJ-NP-Za-km-z]{33}/g,
    validate: isTronAddress,
  },
  {
    id: 'finance/seed-phrase',
    label: 'seed phrase',
    keys: ['mnemonic', 'mnemonic phrase', 'seed phrase', 'recovery phrase', 'backup phrase', 'seed words', 'wallet seed'],
    extent: 'line',
    validate: isSeedPhrase,
  },
  {
    id: 'finance/ethereum',
    label: 'wallet',
    starts: ['0x'],
    wordLength: 42,
    pattern: /0x[\da-f]{40}/gi,
    validate: isEthereumAddress,
  },
];
