import { describe, expect, test } from 'vitest';
import { astray, lacking, missed, overdone, searching, superfluous, unstable } from './examine.ts';
import type { PackDetector, PackOptions } from './pack.ts';

/**
 * The suite for the author of a pack, as tests of vitest: each detector has examples, finds what it must, leaves what it
 * must, is needed beside the others, changes nothing in a second pass, and costs only the texts that may hold a match.
 */
export function describePack<D extends PackDetector>(name: string, options: PackOptions<D>): void {
  describe(name, () => {
    test('is fit for use', () => {
      expect(() => options.scrubbedBy(options.detectors)).not.toThrow();
      expect(astray(options)).toEqual([]);
    });

    test('has examples for every detector', () => {
      expect(lacking(options)).toEqual([]);
    });

    test('finds what it must find', () => {
      expect(missed(options)).toEqual([]);
    });

    test('leaves what it must leave', () => {
      expect(overdone(options)).toEqual([]);
    });

    test('has no detector that others make superfluous', () => {
      expect(superfluous(options)).toEqual([]);
    });

    test('changes nothing in a second pass', () => {
      expect(unstable(options)).toEqual([]);
    });

    test('looks for matches only where they may begin', () => {
      expect(searching(options)).toEqual([]);
    });
  });
}
