import { describe, expect, test } from 'vitest';
import { addressOf, hostPattern, joined, ownershipOf, routeOf } from './address.ts';

describe('an address', () => {
  test('is a host and a path, without credentials, port, query and fragment', () => {
    expect(addressOf('https://jane:secret@API.Shop.Example:8443/orders/1?x=2#y')).toEqual({
      host: 'api.shop.example',
      path: '/orders/1',
    });
    expect(addressOf('//cdn.example/a')).toEqual({ host: 'cdn.example', path: '/a' });
    expect(addressOf('/orders/1?x=2')).toEqual({ host: undefined, path: '/orders/1' });
    expect(addressOf('')).toEqual({ host: undefined, path: '' });
    expect(addressOf('file:///etc/a')).toEqual({ host: undefined, path: '/etc/a' });
  });

  test('is put below a base unless it is whole', () => {
    expect(joined('https://shop.example/api/', '/orders')).toBe('https://shop.example/api/orders');
    expect(joined('https://shop.example', 'https://other.example/a')).toBe('https://other.example/a');
    expect(joined(undefined, '/a')).toBe('/a');
  });
});

describe('the pattern of a path', () => {
  test('has no ids, hashes, dates, addresses and escaped texts', () => {
    const paths: readonly (readonly [string, string])[] = [
      ['/', '/'],
      ['/orders/4711/items?page=2', '/orders/:id/items'],
      ['/Items/8f3a91c2/Similar', '/Items/:id/Similar'],
      ['/Items/deadbeef', '/Items/:id'],
      ['/users/jane@example.com', '/users/:id'],
      ['/users/jane%40example.com/a%20b', '/users/:id/:id'],
      ['/search/Zo%C3%AB', '/search/:id'],
      ['/search/Zoë', '/search/:id'],
      ['/tasks/fffcdc91-d561-4287-aebc-78d2466eec29', '/tasks/:id'],
      ['/files/QmYwAPJzvTwKdSxZbcdEfGhIjK', '/files/:id'],
      ['/days/2026-11-26', '/days/:id'],
      ['/assets/Settings-C3xTq91A.css', '/assets/Settings.css'],
      ['/reports/4711.pdf', '/reports/:id.pdf'],
      ['/a/b/c/d/e/f/g/h/i/j', '/a/b/c/d/e/f/g/h/*'],
    ];
    expect(paths.map(([path]) => [path, routeOf(path)])).toEqual(paths);
  });

  test('has no names of persons where they can be told', () => {
    expect(['/u/jane-miller', '/~jane/cv', '/@jane', '/users/roles', '/u/:name'].map(routeOf)).toEqual([
      '/u/:id',
      '/:id/cv',
      '/:id',
      '/users/roles',
      '/u/:name',
    ]);
  });

  test('keeps what names something, and a pattern', () => {
    for (const path of [
      '/api/v1/orders',
      '/api/v2.1/oauth2/token',
      '/s3/buckets',
      '/orders/:id/items',
      '/notificationSettings',
      '/users/me',
    ])
      expect(routeOf(path)).toBe(path);
    expect(routeOf('/orders/{order}/[item]')).toBe('/orders/:order/:item');
  });

  test('is its own pattern', () => {
    for (const path of ['/orders/4711/a.7.pdf', '/a%20b/c/d', '/a/b/c/d/e/f/g/h/i/j'])
      expect(routeOf(routeOf(path))).toBe(routeOf(path));
  });
});

test('a host lacks the labels that stand for one of many', () => {
  expect(['api.shop.example', '10.0.0.7', '[::1]', 'd111abc2.cdn.example', 'shop2.example'].map(hostPattern)).toEqual([
    'api.shop.example',
    'ip',
    'ip',
    '*.cdn.example',
    'shop2.example',
  ]);
});

test('a host is ours where it is of the site of the application, or of the machine and its network', () => {
  expect(ownershipOf('api.shop.example', 'www.shop.example')).toBe('ours');
  expect(ownershipOf('shop.co.uk', 'other.co.uk')).toBe('theirs');
  expect(ownershipOf('a.shop.co.uk', 'shop.co.uk')).toBe('ours');
  expect(ownershipOf('ads.example', 'shop.test')).toBe('theirs');
  expect(ownershipOf('localhost', undefined)).toBe('ours');
  expect(ownershipOf('orders.local', 'shop.example')).toBe('ours');
  expect(ownershipOf('api.shop.example', 'localhost')).toBeUndefined();
  expect(ownershipOf('api.shop.example', undefined)).toBeUndefined();
  expect(ownershipOf(undefined, 'shop.example')).toBeUndefined();
});

test('what people name after themselves, and the number of a machine, are left out', () => {
  expect(routeOf('/files/jane_miller_cv.pdf')).toBe('/files/:id.pdf');
  const machines = ['shard-1.shop.example', 'shard-22.shop.example', 'db-7.shop.example', 'w-12.shop.example'];
  expect(machines.map(hostPattern)).toEqual(machines.map(() => '*.shop.example'));
});
