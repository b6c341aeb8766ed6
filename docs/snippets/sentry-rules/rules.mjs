import { fromSentry } from '@vedette/node';

export const rules = fromSentry({
  // Settings → Security & Privacy
  scrubData: true,
  scrubDefaults: true,
  scrubIpAddresses: true,
  sensitiveFields: ['ward'],
  safeFields: ['trace_token'],
  // Settings → Security & Privacy → Advanced Data Scrubbing
  rules: {
    'patient-number': { type: 'pattern', pattern: 'MRN-[0-9]{8}', redaction: { method: 'replace', text: '[patient]' } },
  },
  applications: {
    '$string && !extra.build': ['patient-number'],
    '$http.headers.x-clinic || tags.clinic': ['@anything:mask'],
  },
});
