import { join } from 'node:path';
import { excused } from './consumers.mjs';
import { execute } from './execution.mjs';

/** What a compiler says of the packages and of those who use them, not of other people's declarations. */
function ofOurs(errors) {
  const ours = errors.filter((line) => !line.includes('node_modules/') || line.includes('node_modules/@vedette/'));
  return ours.filter((line) => !excused.some((excuse) => excuse.test(line)));
}

/** Why a command failed; undefined where it did not. */
function faultOf({ succeeded, printed }, compiles) {
  if (succeeded) return undefined;
  const errors = compiles ? printed.split('\n').filter((line) => line.includes('error TS')) : [];
  if (errors.length === 0) return printed;
  const ours = ofOurs(errors);
  return ours.length === 0 ? undefined : ours.join('\n');
}

/** Runs the commands of a use in the folder of a stranger; throws an Error with what was printed where one fails. */
export async function runUse({ commands, node, compiles }, { folder, tools }) {
  const path = [join(tools, 'node_modules', `node-${node}`, 'bin')];
  for (const command of commands) {
    const resolved = command.map((part) => (typeof part === 'string' ? part : join(tools, part.path)));
    const fault = faultOf(await execute(resolved, { folder, path }), compiles);
    if (fault !== undefined) throw new Error(fault);
  }
}
