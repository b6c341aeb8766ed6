import { expect, it } from 'vitest';
import { suggestSelectors } from './suggestion.ts';

it('suggests what a value is made of and the shortest way to it, types before keys', () => {
  const event = {
    user: { email: 'ann@mail.example' },
    tags: { tenant: 'acme' },
    breadcrumbs: [{ message: 'clicked', data: { count: 2 } }],
    extra: { 'my key': ['a'] },
    release: '1.0.0',
  };
  expect(suggestSelectors(event).map(({ path, value }) => `${path}: ${value}`)).toEqual([
    '$string: a',
    '$string: ann@mail.example',
    '$string: clicked',
    '$number: null',
    '$user.email: ann@mail.example',
    '$breadcrumb.data: null',
    '$breadcrumb.data.count: null',
    '$breadcrumb.message: clicked',
    'extra: null',
    "extra.'my key': null",
    "extra.'my key'.*: a",
    'tags: null',
    'tags.tenant: acme',
  ]);
});

it('suggests nothing for what Sentry does not scrub', () => {
  expect(suggestSelectors({ did: 'a' }, 'session')).toEqual([]);
});

it('suggests for each entry of a container as for an item of its own', () => {
  const log = { body: 'for Ann', attributes: { clinic: { value: 'north', type: 'string' } } };
  expect(suggestSelectors({ items: [log, { body: 'for Bea' }] }, 'log').map(({ path, value }) => `${path}: ${value}`)).toEqual([
    '$string: for Ann',
    '$string: for Bea',
    '$string: north',
    '$log.attributes.clinic.value: north',
    '$log.body: for Ann',
    '$log.body: for Bea',
  ]);
});
