import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';

/** Variables of an outer npm that would steer an inner one; registry, cache and certificates may pass. */
const steering = /^npm_(config_(?!userconfig|globalconfig|registry|cafile|cache)|package_|lifecycle_)/i;

/** Runs a program without blocking, and answers with whether it succeeded and with what it printed. */
export function execute([program, ...parameters], { folder, path = [], variables = {} }) {
  // npm and pnpm read their variables in either case; what is given here has to be alone.
  const given = new Set(Object.keys(variables).map((name) => name.toUpperCase()));
  const passing = ([name]) => !steering.test(name) && !given.has(name.toUpperCase());
  const inherited = Object.fromEntries(Object.entries(process.env).filter(passing));
  const env = { ...inherited, ...variables, PATH: [...path, process.env.PATH].join(delimiter) };
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = [];
    child.stdout.on('data', (bytes) => printed.push(bytes));
    child.stderr.on('data', (bytes) => printed.push(bytes));
    child.on('error', (error) => resolve({ succeeded: false, printed: error.message }));
    child.on('close', (status) => resolve({ succeeded: status === 0, printed: Buffer.concat(printed).toString() }));
  });
}

/** Runs a program that the rest depends on; throws an Error with what it printed where it fails. */
export async function insist(command, surroundings) {
  const { succeeded, printed } = await execute(command, surroundings);
  if (!succeeded) throw new Error(`${command.join(' ')} failed in ${surroundings.folder}:\n${printed}`);
  return printed;
}
