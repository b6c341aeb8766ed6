import fastify from 'fastify';
import { requestIdOf, whoAsked } from './who-asked.ts';

const app = fastify({ genReqId: requestIdOf });
whoAsked(app); // before the routes

app.post<{ Body: { card: string; email: string } }>('/orders/:id/pay', async ({ body }) => {
  throw new Error(`card ${body.card} of ${body.email} was declined`);
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
