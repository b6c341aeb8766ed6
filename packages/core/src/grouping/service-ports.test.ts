import { expect, test } from 'vitest';
import { services } from './service-ports.ts';
import { template } from './template.ts';

test('the port of a known service stays in a template, and any other is a value', () => {
  for (const port of Object.keys(services)) expect(template(`lost 10.0.0.1:${port}`)).toBe(`lost <host>:${port}`);
  expect(template('lost 10.0.0.1:49152')).toBe('lost <host>:<value>');
});
