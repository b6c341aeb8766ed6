import { stats } from '@vedette/node';
import express from 'express';

export const app = express();

app.get('/health/vedette', (_request, response) => {
  response.json(stats());
});
