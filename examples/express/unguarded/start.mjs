import * as Sentry from '@sentry/node';
import express from 'express';
import { answerErrors } from '../shop/answer-errors.mjs';
import { routes } from '../shop/routes.mjs';
import { serve } from '../shop/serve.mjs';

const shop = express();
shop.use(routes());
Sentry.setupExpressErrorHandler(shop);
shop.use(answerErrors);

await serve(shop);
