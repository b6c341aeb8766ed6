import { captureFaults, requestContext } from '@vedette/express';
import express from 'express';

const app = express();
app.use(express.json());
app.use(requestContext()); // before the routes

app.post('/orders/:id/pay', (request) => {
  throw new Error(`card ${request.body.card} of ${request.body.email} was declined`);
});

app.use(captureFaults()); // after the routes
app.listen(Number(process.env.PORT ?? 3000));
