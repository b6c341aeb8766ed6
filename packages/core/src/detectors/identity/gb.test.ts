import { describePack } from '@vedette/testing/vitest';
import { scrubbedBy } from '../../scrub/scrubbed-by.ts';
import { identityGb } from './gb.ts';
import { examplesOf } from './identity-sample.ts';

describePack('identityGb', { detectors: identityGb, examples: examplesOf(identityGb), scrubbedBy });
