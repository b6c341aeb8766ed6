const { captureFaults, requestContext } = require('@vedette/express');
const express = require('express');

const app = express();
app.use(requestContext());

app.get('/orders/:id', (request) => {
  throw new Error(`no stock for ${request.query.email}`);
});

app.use(captureFaults());
app.listen(Number(process.env.PORT ?? 3000));
