import { type ConfigFault, readConfig } from './config.ts';
import { createRuleSet } from './rule-set.ts';

/** Whether Sentry would store a configuration. */
export interface ConfigValidity {
  readonly valid: boolean;
  /** Why not, and what does nothing though it is stored. */
  readonly faults: readonly ConfigFault[];
}

/** Checks a configuration of Advanced Data Scrubbing, given as the text of its JSON. It never throws. */
export function validateSentryConfig(text: string): ConfigValidity {
  try {
    const parsed: unknown = JSON.parse(text);
    const { config, faults } = readConfig(parsed);
    const all = [...faults, ...createRuleSet(config, { exact: true }).faults];
    return { valid: !all.some(({ refused }) => refused), faults: all };
  } catch (_malformed) {
    const fault = { place: 'config', problem: 'a text that is no JSON', fix: 'Give it the JSON of an object.', refused: true };
    return { valid: false, faults: [fault] };
  }
}
