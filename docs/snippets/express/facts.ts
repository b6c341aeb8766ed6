import { requestContext } from '@vedette/express';
import express, { type Request } from 'express';

export const app = express();

app.use(
  requestContext<Request>({
    facts: (request) => ({ tenant: request.get('x-tenant') }),
  }),
);
