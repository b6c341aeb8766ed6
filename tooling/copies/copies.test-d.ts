import * as cloudflare11 from '@sentry/cloudflare';
import * as node11 from '@sentry/node';
import * as core from '@vedette/core';
import * as vedetteNode from '@vedette/node';
import * as vedetteWorker from '@vedette/worker';
import * as cloudflare10 from 'sentry-cloudflare-10';
import * as node10 from 'sentry-node-10';
import { describe, expectTypeOf, test } from 'vitest';

type Client = node11.NodeClient | node10.NodeClient | cloudflare11.CloudflareClient | cloudflare10.CloudflareClient;

type Scope = node11.Scope | node10.Scope | cloudflare11.Scope | cloudflare10.Scope;

describe('the types of four copies of the SDK in one program', () => {
  test('the copies are no copies of one declaration', () => {
    expectTypeOf<node11.NodeClient>().not.toEqualTypeOf<node10.NodeClient>();
    expectTypeOf<cloudflare11.CloudflareClient>().not.toEqualTypeOf<cloudflare10.CloudflareClient>();
  });

  test('each takes vedette() of each package', () => {
    for (const integration of [core.vedette(), vedetteNode.vedette(), vedetteWorker.vedette()]) {
      expectTypeOf([integration]).toExtend<NonNullable<Parameters<typeof node11.init>[0]>['integrations']>();
      expectTypeOf([integration]).toExtend<NonNullable<Parameters<typeof node10.init>[0]>['integrations']>();
      expectTypeOf([integration]).toExtend<cloudflare11.CloudflareOptions['integrations']>();
      expectTypeOf([integration]).toExtend<cloudflare10.CloudflareOptions['integrations']>();
      node11.addIntegration(integration);
      node10.addIntegration(integration);
      cloudflare11.addIntegration(integration);
      cloudflare10.addIntegration(integration);
    }
  });

  test('guard() of each package takes a client of each', () => {
    expectTypeOf<Client>().toExtend<Parameters<typeof core.guard>[0]>();
    expectTypeOf<Client>().toExtend<Parameters<typeof vedetteNode.guard>[0]>();
    expectTypeOf<Client>().toExtend<Parameters<typeof vedetteWorker.guard>[0]>();
  });

  test('provideRequest() takes a scope of each', () => {
    expectTypeOf<Scope>().toExtend<Parameters<typeof core.provideRequest>[0]>();
    core.provideRequest(node11.getIsolationScope(), () => ({}));
    core.provideRequest(node10.getIsolationScope(), () => ({}));
    core.provideRequest(cloudflare11.getIsolationScope(), () => ({}));
    core.provideRequest(cloudflare10.getIsolationScope(), () => ({}));
  });
});
