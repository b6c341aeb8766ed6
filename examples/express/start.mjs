import { captureFaults, requestContext } from '@vedette/express';
import { stats } from '@vedette/node';
import express from 'express';
import { answerErrors } from './shop/answer-errors.mjs';
import { routes } from './shop/routes.mjs';
import { serve } from './shop/serve.mjs';

const shop = express();
shop.use(requestContext());
shop.use(routes());
shop.use(captureFaults());
shop.use(answerErrors);

await serve(shop, { lastWords: stats });
