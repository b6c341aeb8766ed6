#!/usr/bin/env node
import { runCommand } from './command.ts';

// The CommonJS build has no top-level await.
void runCommand(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
