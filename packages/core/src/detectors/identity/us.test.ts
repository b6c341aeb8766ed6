import { describePack } from '@vedette/testing/vitest';
import { scrubbedBy } from '../../scrub/scrubbed-by.ts';
import { examplesOf } from './identity-sample.ts';
import { identityUs } from './us.ts';

describePack('identityUs', { detectors: identityUs, examples: examplesOf(identityUs), scrubbedBy });
