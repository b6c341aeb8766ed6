import { createHash } from 'node:crypto';
import { base58, bech32, bech32m } from '@scure/base';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Chance } from '../chance.ts';
import type { KeyedGenerator, ValueGenerator } from '../sample.ts';

function bytesOf({ below }: Chance, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => below(256));
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

/** An address behind a version: the hash of a key or a script, and a check. */
function checked(chance: Chance, versions: readonly number[]): string {
  const payload = Uint8Array.from([chance.one(versions), ...bytesOf(chance, 20)]);
  return base58.encode(Uint8Array.from([...payload, ...sha256(sha256(payload)).slice(0, 4)]));
}

function segwit(chance: Chance): string {
  const length = chance.one([20, 32]);
  return bech32.encode('bc', [0, ...bech32.toWords(bytesOf(chance, length))]);
}

function taproot(chance: Chance): string {
  return bech32m.encode('bc', [1, ...bech32m.toWords(bytesOf(chance, 32))]);
}

/** Addresses of wallets. */
export const wallets: readonly ValueGenerator[] = [
  { name: 'wallet/legacy', detector: 'finance/bitcoin', make: (chance) => checked(chance, [0, 5]) },
  { name: 'wallet/tron', detector: 'finance/tron', make: (chance) => checked(chance, [0x41]) },
  { name: 'wallet/segwit', detector: 'finance/bitcoin-segwit', make: segwit },
  { name: 'wallet/taproot', detector: 'finance/bitcoin-segwit', make: taproot },
  { name: 'wallet/ethereum', detector: 'finance/ethereum', make: ({ faker }) => faker.finance.ethereumAddress() },
];

/** What a wallet can be had back by, by its key. */
export const phrases: readonly KeyedGenerator[] = [
  {
    name: 'wallet/seed phrase',
    detector: 'finance/seed-phrase',
    key: ({ one }) => one(['mnemonic', 'seedPhrase', 'seed_phrase', 'recoveryPhrase', 'recovery-phrase', 'walletSeed']),
    make: (chance) => entropyToMnemonic(bytesOf(chance, chance.one([16, 20, 24, 28, 32])), wordlist),
  },
];

/** Details of a bank, by their key. */
export const banks: readonly KeyedGenerator[] = [
  {
    name: 'bank/bic',
    detector: 'finance/bic',
    key: ({ one }) => one(['bic', 'BIC', 'bankBic', 'swift', 'swiftCode', 'swift_code', 'SWIFT-BIC']),
    make: ({ faker }) => faker.finance.bic(),
  },
  {
    name: 'bank/routing number',
    detector: 'finance/routing-number',
    key: ({ one }) => one(['routingNumber', 'routing_number', 'aba', 'abaNumber', 'bank-routing-number']),
    make: ({ faker }) => faker.finance.routingNumber(),
  },
  {
    name: 'bank/account number',
    detector: 'finance/account-number',
    key: ({ one }) => one(['accountNumber', 'account_number', 'bankAccountNumber', 'bank_account', 'bank-account-number']),
    make: ({ faker }) => faker.finance.accountNumber(10),
  },
  {
    name: 'bank/account holder',
    detector: 'finance/account-holder',
    key: ({ one }) => one(['accountHolder', 'account_holder', 'account_holder_name', 'accountHolderName', 'account-holder']),
    make: ({ faker }) => faker.person.fullName(),
  },
];
