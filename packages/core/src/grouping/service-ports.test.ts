import { expect, test } from 'vitest';
import { services } from './service-ports.ts';
import { template } from './template/template.ts';

test('the port of a known service stays in a template; one of the web, and any other, is a value', () => {
  const telling = Object.keys(services).filter((port) => port !== '80' && port !== '443');
  for (const port of telling) expect(template(`lost 10.0.0.1:${port}`)).toBe(`lost <host>:${port}`);
  for (const port of ['80', '443', '49152']) expect(template(`lost 10.0.0.1:${port}`)).toBe('lost <host>:<value>');
});
