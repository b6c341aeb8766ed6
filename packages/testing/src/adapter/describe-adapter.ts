import { describe } from 'vitest';
import { describeFacts } from './describe-facts.ts';
import { describeFaults } from './describe-faults.ts';
import { describeLeaks } from './describe-leaks.ts';
import { describeRequestId } from './describe-request-id.ts';
import { describeTraces } from './describe-traces.ts';
import type { PlantedPlace } from './plant.ts';
import type { Mount } from './site.ts';

/** What a runtime or its framework cannot do. */
export interface AdapterOptions {
  /**
   * Places whose values do not reach Sentry even without the guard; the suite checks that they do not. With
   * `'frozen error'`, none is thrown: for a framework that writes to what it catches. @default none
   */
  readonly lacks?: readonly (PlantedPlace | 'frozen error')[];
}

/** The suite that every adapter passes, as tests of vitest: who asked is told, faults are reported once, traces hold no span of the guard, nothing planted leaves. */
export function describeAdapter(name: string, mount: Mount, { lacks = [] }: AdapterOptions = {}): void {
  describe(name, () => {
    describeFacts(mount);
    describeRequestId(mount);
    describeFaults(mount, { throwsFrozen: !lacks.includes('frozen error') });
    describeTraces(mount);
    describeLeaks(
      mount,
      lacks.filter((lack) => lack !== 'frozen error'),
    );
  });
}
