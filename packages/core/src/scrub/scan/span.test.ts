import { expect, test } from 'vitest';
import type { Detector } from '../../detectors/detector.ts';
import { joinSpans } from './span.ts';

const patient: Detector = { id: 'clinic/patient', label: 'patient' };
const record: Detector = { id: 'clinic/record', label: 'record' };

test('spans that overlap are joined under the one of the lowest rank, in the order of the text', () => {
  const spans = [
    { start: 8, end: 12, detector: patient, rank: 0 },
    { start: 2, end: 5, detector: record, rank: 1 },
    { start: 4, end: 6, detector: patient, rank: 2 },
    { start: 10, end: 11, detector: record, rank: 3, open: true },
    { start: 6, end: 7, detector: record, rank: 4 },
  ];
  expect(joinSpans(spans)).toEqual([
    { start: 2, end: 6, detector: record, rank: 1, open: false },
    { start: 6, end: 7, detector: record, rank: 4 },
    { start: 8, end: 12, detector: patient, rank: 0, open: true },
  ]);
});

test('what lies within a span that begins before it names nothing, whatever its rank', () => {
  const spans = [
    { start: 0, end: 9, detector: record, rank: 3 },
    { start: 4, end: 9, detector: patient, rank: 0 },
  ];
  expect(joinSpans(spans)).toEqual([{ start: 0, end: 9, detector: record, rank: 3, open: false }]);
});
