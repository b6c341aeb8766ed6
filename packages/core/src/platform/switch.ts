import type { Switch } from '../policy.ts';

/** Variables of a platform, by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The variables by which an operator switches a stage off; scrubbing has none. */
const variablesOf: Readonly<Record<Switch, string>> = { budget: 'VEDETTE_BUDGET', fingerprint: 'VEDETTE_FINGERPRINT' };

const switches: readonly Switch[] = ['budget', 'fingerprint'];

function settingOf(name: Switch, variables: Variables): string {
  return variables[variablesOf[name]]?.trim().toLowerCase() ?? '';
}

/** The stages that an operator switched off: `VEDETTE_BUDGET=off`, `VEDETTE_FINGERPRINT=off`. */
export function switchedOff(variables: Variables): readonly Switch[] {
  return switches.filter((name) => settingOf(name, variables) === 'off');
}

/** Says which switch an operator set to something that means nothing. */
export function misreadSwitches(variables: Variables): readonly string[] {
  return switches
    .filter((name) => !['', 'on', 'off'].includes(settingOf(name, variables)))
    .map(
      (name) =>
        `${variablesOf[name]} is set to something other than off, so the ${name} stage stays on. Set it to off, or remove it.`,
    );
}
