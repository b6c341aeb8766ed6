import { describePack } from '@vedette/testing/vitest';
import { scrubbedBy } from '../../scrub/scrubbed-by.ts';
import { examplesOf } from './identity-sample.ts';
import { identityPerson } from './person.ts';

describePack('identityPerson', { detectors: identityPerson, examples: examplesOf(identityPerson), scrubbedBy });
