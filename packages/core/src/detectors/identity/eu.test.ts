import { describePack } from '@vedette/testing/vitest';
import { scrubbedBy } from '../../scrub/scrubbed-by.ts';
import { identityEu } from './eu.ts';
import { examplesOf } from './identity-sample.ts';

describePack('identityEu', { detectors: identityEu, examples: examplesOf(identityEu), scrubbedBy });
