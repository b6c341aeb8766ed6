import { describePack } from '@vedette/testing/vitest';
import { scrubbedBy } from '../../scrub/scrubbed-by.ts';
import { examplesOf } from './identity-sample.ts';
import { identityIn } from './in.ts';

describePack('identityIn', { detectors: identityIn, examples: examplesOf(identityIn), scrubbedBy });
