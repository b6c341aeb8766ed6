import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { formatLogEntry, type LogEntry } from './log.ts';
import { startReceiver } from './receiver.ts';

const help = `Usage: vedette-receiver [options]

A local Sentry endpoint for development and tests. Listens on 127.0.0.1, keeps what it receives in memory only.

  --port <number>  the port, 0 for a free one (default 9797)
  --keep <number>  how many items are kept (default 500)
  --json           one JSON object a line instead of text
  --help           this text
`;

type Arguments =
  | { readonly ok: true; readonly port: number; readonly keep: number; readonly json: boolean; readonly help: boolean }
  | { readonly ok: false; readonly problem: string };

/** Reads the command line. */
export function readArguments(given: readonly string[]): Arguments {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        port: { type: 'string', default: '9797' },
        keep: { type: 'string', default: '500' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
      return { ok: false, problem: '--port must be 0 to 65535' };
    if (!/^[1-9]\d{0,8}$/.test(values.keep)) return { ok: false, problem: '--keep must be a positive whole number' };
    return { ok: true, port: Number(values.port), keep: Number(values.keep), json: values.json, help: values.help };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : 'the options could not be read' };
  }
}

/** Why the receiver could not start, with what to do about it. */
function reasonOf(error: unknown, { port }: { readonly port: number }): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Give another with --port, or --port 0 for a free one.`;
  if (code === 'EACCES') return `Port ${port} is not for everybody. Give one above 1023 with --port, or --port 0 for a free one.`;
  return error instanceof Error ? error.message : 'The receiver could not start.';
}

/** Runs the command until it is interrupted and gives its exit code. */
export async function runCommand(given: readonly string[]): Promise<number> {
  const read = readArguments(given);
  if (!read.ok) {
    process.stderr.write(`${read.problem}\n\n${help}`);
    return 2;
  }
  if (read.help) {
    process.stdout.write(help);
    return 0;
  }
  const write = (entry: object, text: string): void => {
    process.stdout.write(`${read.json ? JSON.stringify(entry) : text}\n`);
  };
  const log = (entry: LogEntry): void => write(entry, formatLogEntry(entry));
  try {
    const receiver = await startReceiver({ port: read.port, keep: read.keep, log });
    const dsn = receiver.dsn();
    write({ kind: 'listening', origin: receiver.origin, dsn }, `Page  ${receiver.origin}\nDSN   ${dsn}`);
    // A channel is there only where another process started this one with it, and closes when that process ends.
    await Promise.race(['SIGINT', 'SIGTERM', 'disconnect'].map((ending) => once(process, ending)));
    await receiver.close();
    return 0;
  } catch (error) {
    process.stderr.write(`${reasonOf(error, read)}\n`);
    return 1;
  }
}
