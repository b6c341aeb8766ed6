import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileStore, createMemoryStore } from '@vedette/node';
import { describeStore } from '@vedette/testing/vitest';
import { afterAll } from 'vitest';

describeStore('the store in memory', { open: createMemoryStore });

const folder = mkdtempSync(join(tmpdir(), 'stores-'));
afterAll(() => rmSync(folder, { recursive: true }));

describeStore('the store in a file', { open: () => createFileStore(join(folder, `${randomUUID()}.json`)) });
