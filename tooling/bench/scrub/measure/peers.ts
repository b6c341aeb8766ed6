// Measures the peers that look into texts, and the engine beside them: node peers.mjs '{"corpus": …}'
import { sanitizePii } from '@cdssnc/sanitize-pii';
import { GDPR_FIELDS, HEROKU_FIELDS, PCI_FIELDS, PII_PATTERNS, Scrubber } from '@heroku/js-blanket';
import {
  CREDIT_CARD_NUMBER_PATTERN,
  EMAIL_ADDRESS_PATTERN,
  JWT_PATTERN,
  KR_RRN_PATTERN,
  redactByPattern,
  US_SSN_PATTERN,
} from '@logtape/redaction';
import { Redactor } from '@redactpii/node';
import fastRedact from 'fast-redact';
import { phone } from '../../../../packages/core/src/detectors/phone.ts';
import { type Item, readCorpus } from './corpus.ts';
import { createScrub } from './engine.ts';
import { measurePeers, type Peer } from './peer.ts';

function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((member) => eachText(member, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, eachText(member, change)]));
}

function vedette(): Peer {
  // The others look for telephone numbers without being asked.
  const scrub = createScrub(phone);
  return { name: 'vedette', looksAt: 'keys and texts', redact: (item) => scrub(item).sent?.[1] };
}

function redactPii(): Peer {
  const redactor = new Redactor();
  const redact = ([, payload]: Item): unknown => redactor.redactObject(Object(payload));
  return { name: '@redactpii/node', looksAt: 'texts', redact };
}

function blanket(): Peer {
  const fields = [...HEROKU_FIELDS, ...GDPR_FIELDS, ...PCI_FIELDS];
  const scrubber = new Scrubber({ fields, patterns: [...PII_PATTERNS] });
  return { name: '@heroku/js-blanket', looksAt: 'keys and texts', redact: ([, payload]) => scrubber.scrub(Object(payload)).data };
}

function logtape(): Peer {
  const patterns = [EMAIL_ADDRESS_PATTERN, CREDIT_CARD_NUMBER_PATTERN, US_SSN_PATTERN, KR_RRN_PATTERN, JWT_PATTERN];
  const record = { category: [], level: 'info', message: [], rawMessage: '', timestamp: 0 } as const;
  const format = redactByPattern(({ properties }) => [properties], patterns);
  const redact = ([, payload]: Item): unknown => format({ ...record, properties: Object(payload) })[0];
  return { name: '@logtape/redaction', looksAt: 'texts', redact };
}

function sanitize(): Peer {
  const redact = ([, payload]: Item): unknown => eachText(payload, (text) => sanitizePii(text));
  return { name: '@cdssnc/sanitize-pii', looksAt: 'texts', redact };
}

function byPaths(): Peer {
  const paths = ['user.email', 'user.ip_address', 'request.headers.authorization', 'request.headers.cookie', 'request.data'];
  const redact = fastRedact({ paths, serialize: false });
  return {
    name: 'fast-redact',
    looksAt: `${paths.length} paths`,
    redact: ([, payload]) => {
      redact(payload);
      return payload;
    },
  };
}

const { corpus, ...settings } = JSON.parse(process.argv[2] ?? '{}');
const say = (sentence: string): void => void process.stderr.write(`[bench] Node.js ${process.versions.node}: ${sentence}\n`);
const peers = [vedette(), redactPii(), blanket(), logtape(), sanitize(), byPaths()];
process.stdout.write(`${JSON.stringify(measurePeers(peers, readCorpus(corpus), { ...settings, say }))}\n`);
