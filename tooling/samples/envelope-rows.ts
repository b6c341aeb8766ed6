import { planted, plantedObject, plantedText } from './planted.ts';
import { id, type ServerRow, sendEnvelope, sendToTransport, serverRow } from './server-row.ts';

const frames = [{ function: plantedText, abs_path: `/srv/${planted.email}/app.js`, filename: plantedText, lineno: 1, colno: 1 }];
const profile = {
  version: '1',
  platform: 'javascript',
  profile: { samples: [], stacks: [[0]], frames, thread_metadata: { 0: { name: plantedText } } },
};
const recording = `{"segment_id":0}\n${JSON.stringify([{ type: 4, data: { href: `https://shop.example/?note=${planted.email}` } }, { note: plantedText }])}`;
const csp = {
  'csp-report': { 'document-uri': `https://${planted['url credentials']}@shop.example/`, 'script-sample': plantedText },
};

/** Items that are made by hand and given to the client or to its transport. */
export const envelopeRows: readonly ServerRow[] = [
  serverRow(
    'event',
    'sendEnvelope, with a password in the DSN of the header',
    sendEnvelope([{ type: 'event' }, { message: 'refused' }], {
      dsn: `https://${planted['url credentials']}@shop.example/1`,
    }),
    { carries: ['url credentials'] },
  ),
  serverRow(
    'span',
    'sendEnvelope of a standalone span',
    sendEnvelope([
      { type: 'span' },
      {
        span_id: 'b'.repeat(16),
        trace_id: id,
        description: plantedText,
        data: plantedObject(),
        start_timestamp: 1,
        timestamp: 2,
      },
    ]),
  ),
  serverRow(
    'replay_event',
    "the transport's send",
    sendToTransport([{ type: 'replay_event' }, { replay_id: id, segment_id: 0, urls: [plantedText] }]),
  ),
  serverRow(
    'replay_recording',
    "the transport's send",
    sendToTransport([{ type: 'replay_recording', length: recording.length }, recording]),
    { withVedette: 'withheld' },
  ),
  serverRow(
    'profile',
    'sendEnvelope',
    sendEnvelope([
      { type: 'profile' },
      { ...profile, event_id: id, transaction: { name: plantedText, id, trace_id: id, active_thread_id: '0' } },
    ]),
  ),
  serverRow(
    'profile_chunk',
    "the transport's send",
    sendToTransport([
      { type: 'profile_chunk', platform: 'javascript' },
      { ...profile, chunk_id: id, profiler_id: id },
    ]),
  ),
  serverRow(
    'client_report',
    'sendEnvelope',
    sendEnvelope([
      { type: 'client_report' },
      { timestamp: 1, discarded_events: [{ reason: plantedText, category: 'error', quantity: 1 }] },
    ]),
  ),
  serverRow(
    'user_report',
    'sendEnvelope',
    sendEnvelope([{ type: 'user_report' }, { event_id: id, name: 'Rosa', email: planted.email, comments: plantedText }]),
  ),
  serverRow('raw_security', 'sendEnvelope', sendEnvelope([{ type: 'raw_security' }, csp])),
  serverRow('metric', 'sendEnvelope', sendEnvelope([{ type: 'metric' }, `orders:1|c|#note:${plantedText.replace(/\s/g, ' ')}`])),
];
