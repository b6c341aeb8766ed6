import { defineFingerprintRules, type FingerprintPack } from '../pack.ts';
import { http } from './http.ts';

const failed = (value: string, url: string, type = 'AxiosError'): object => ({
  exception: { values: [{ type, value }] },
  contexts: { http: { url, method: 'GET' } },
});

/** Failures of requests that the application made: by axios, fetch, undici, got and clients like them. */
export const httpPack: FingerprintPack = /* @__PURE__ */ (() =>
  defineFingerprintRules({
    ...http,
    examples: [
      {
        event: failed('Request failed with status code 404', 'https://shop.example/orders/1'),
        rule: 'http/answered',
        sameAs: failed('Request failed with status code 404', 'https://shop.example/orders/2?page=3'),
        notSameAs: failed('Request failed with status code 500', 'https://shop.example/orders/1'),
      },
      {
        event: failed('Failed to fetch (api.shop.example)', '', 'TypeError'),
        rule: 'http/unanswered',
        sameAs: failed('Load failed (api.shop.example)', '', 'TypeError'),
        notSameAs: failed('Failed to fetch (ads.example)', '', 'TypeError'),
      },
    ],
  }))();
