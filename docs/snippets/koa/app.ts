import Router from '@koa/router';
import Koa from 'koa';
import { whoAsked } from './who-asked.ts';

const app = new Koa();
app.use(whoAsked()); // before everything else

const router = new Router();
router.get('/orders/:id', ({ query }) => {
  throw new Error(`no stock for ${query['email']}`);
});

app.use(router.routes());
app.listen(Number(process.env['PORT'] ?? 3000));
