import { type Detector, essentials } from '@vedette/node';

const coins: ReadonlySet<string> = new Set(['ETH', 'USDC']);

/** Replaces the built-in detector of tokens: the names of the coins that we trade are let out. */
export const token: readonly Detector[] = essentials
  .filter(({ id }) => id === 'credentials/token')
  .map((builtIn) => ({
    ...builtIn,
    validate: (value, surroundings) => !coins.has(value) && builtIn.validate?.(value, surroundings) !== false,
  }));
