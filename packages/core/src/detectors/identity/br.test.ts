import { describePack } from '@vedette/testing/vitest';
import { scrubbedBy } from '../../scrub/scrubbed-by.ts';
import { identityBr } from './br.ts';
import { examplesOf } from './identity-sample.ts';

describePack('identityBr', { detectors: identityBr, examples: examplesOf(identityBr), scrubbedBy });
