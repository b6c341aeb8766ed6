import { policyOptionNames } from '../policy.ts';
import { refusal, suggestion } from '../refusal.ts';

/** The first of these options that the policy has and that nobody reads where it stands; undefined where there is none. */
export function misplacedOption(options: object, ofPlatform: readonly string[]): string | undefined {
  const names = [...policyOptionNames, ...ofPlatform];
  return names.find((name) => Reflect.get(options, name) !== undefined);
}

const meant = 'Did you mean "vedette"?';

/**
 * Refuses options of the policy that stand beside it, among those of the SDK, and a slip of the name that it stands under:
 * the SDK passes over both in silence.
 */
export function refuseMisplaced(options: object, ofPlatform: readonly string[]): void {
  const misplaced = misplacedOption(options, ofPlatform);
  if (misplaced !== undefined)
    throw refusal(`init.${misplaced}`, 'an option of the policy', `Write vedette: { ${misplaced}: … }.`);
  const slip = Object.keys(options).find((name) => suggestion(name, ['vedette']) === meant);
  if (slip !== undefined) throw refusal(`init.${slip}`, 'unknown option', meant);
}
