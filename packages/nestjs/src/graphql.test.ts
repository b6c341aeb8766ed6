import 'reflect-metadata';
import { type ExecutionContext, Module, NotFoundException, type Type, UseGuards } from '@nestjs/common';
import { AbstractGraphQLDriver, Context, GraphQLModule, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { addBreadcrumb } from '@sentry/node';
import { GraphQLError, type GraphQLSchema, graphql } from 'graphql';
import { expect, test } from 'vitest';
import { serve, trailCategory, watch } from './application-sample.ts';
import { VedetteModule } from './index.ts';

/** A server of GraphQL over HTTP: the reference implementation, behind the route that Nest gives its drivers. */
class PlainDriver extends AbstractGraphQLDriver {
  async start({ schema }: { schema?: GraphQLSchema }): Promise<void> {
    const adapter = this.httpAdapterHost.httpAdapter;
    adapter.post('/graphql', async (request: { body: { query: string } }, response: unknown) => {
      if (schema === undefined) throw new Error('no schema');
      const contextValue = { req: request };
      adapter.reply(response, await graphql({ schema, source: request.body.query, contextValue }), 200);
    });
  }

  async stop(): Promise<void> {
    await Promise.resolve();
  }
}

@Resolver()
class OrdersResolver {
  @Query(() => Int, { nullable: true })
  async order(@Info() { path }: { path: { key: string } }): Promise<number> {
    addBreadcrumb({ category: trailCategory, message: `began ${path.key}` });
    await new Promise((later) => setTimeout(later, 10));
    throw new Error(`order ${path.key} failed`);
  }

  @Query(() => Int)
  @UseGuards({
    canActivate: () => {
      throw new Error('the guard failed');
    },
  })
  guarded(): number {
    return 1;
  }

  @Query(() => Int)
  missing(): never {
    throw new NotFoundException();
  }

  @Query(() => Int)
  invalid(): never {
    throw new GraphQLError('no such size', { extensions: { code: 'BAD_USER_INPUT' } });
  }

  @Query(() => String)
  fine(@Context('req') request: { method: string }): string {
    return request.method;
  }

  @Mutation(() => Int)
  pay(): never {
    throw new GraphQLError('the bank failed');
  }
}

function moduleOf(imports: Parameters<typeof Module>[0]['imports']): Type<unknown> {
  @Module({
    imports: [...(imports ?? []), GraphQLModule.forRoot({ driver: PlainDriver, autoSchemaFile: true })],
    providers: [OrdersResolver],
  })
  class OrdersModule {}
  return OrdersModule;
}

function tenantOf(host: { getType(): string; getArgByIndex: ExecutionContext['getArgByIndex'] }): { tenant: string } {
  const request = host.getType() === 'http' ? host.getArgByIndex(0) : host.getArgByIndex(2).req;
  return { tenant: request.headers['x-tenant'] };
}

async function ask(module: Type<unknown>): Promise<(query: string) => Promise<unknown>> {
  const { application } = await serve(module);
  const origin = await application.getUrl();
  return async (query) => {
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'id-1', 'x-tenant': 'shop' },
      body: JSON.stringify({ query }),
    });
    return { status: answer.status, body: await answer.json() };
  };
}

test('the fields of one query are kept apart, and share the id of their request', async () => {
  const events = watch();
  const query = await ask(moduleOf([VedetteModule.forRoot({ request: tenantOf })]));
  await query('{ one: order two: order }');
  await query('{ three: order }');
  await query('{ guarded }');
  const orders = ['one', 'two', 'three'].map((key) => ({
    message: `order ${key} failed`,
    transaction: 'query order',
    requestId: 'id-1',
    tenant: 'shop',
    trail: [`began ${key}`],
  }));
  const guarded = { message: 'the guard failed', transaction: 'query guarded', requestId: 'id-1', tenant: 'shop', trail: [] };
  expect(new Set(await events())).toEqual(new Set([...orders, guarded]));
});

test('answers to the caller are left alone', async () => {
  const events = watch();
  const query = await ask(moduleOf([VedetteModule.forRoot()]));
  for (const field of ['missing', 'invalid', 'fine', 'nothing']) await query(`{ ${field} }`);
  await query('mutation { pay }');
  expect((await events()).map(({ message, transaction }) => [message, transaction])).toEqual([
    ['the bank failed', 'mutation pay'],
  ]);
});

test('every answer is what it is without the module', async () => {
  watch();
  const [own, plain] = [await ask(moduleOf([VedetteModule.forRoot()])), await ask(moduleOf([]))];
  for (const source of ['{ order }', '{ guarded }', '{ missing }', '{ invalid }', '{ fine }', 'mutation { pay }'])
    expect(await own(source)).toEqual(await plain(source));
});
