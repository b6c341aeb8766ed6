import { expect, test } from 'vitest';
import type { Detector } from '../detectors/detector.ts';
import { scrubbedBy } from './scrubbed-by.ts';

const patient: Detector = { id: 'clinic/patient', label: 'patient', keys: ['patient id'], pattern: /\bMRN-\d{8}\b/g };

test('a text is scrubbed by the detectors given and by the essentials', () => {
  const scrubbed = scrubbedBy([patient]);
  expect(scrubbed('MRN-12345678, jane@example.com, patient_id=A17')).toBe('[patient], [email], patient_id=[patient]');
  expect(scrubbed('nothing')).toBe('nothing');
});

test('a detector that is not fit for use is refused', () => {
  expect(() => scrubbedBy([{ ...patient, pattern: /MRN-\d+/g }])).toThrow('policy.detectors[0].pattern');
});
