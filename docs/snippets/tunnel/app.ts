import { scrubTunnel } from '@vedette/express';
import express from 'express';

export const app = express();

app.post('/tunnel', scrubTunnel({ dsns: [process.env['PAGES_DSN'] ?? ''] }));
