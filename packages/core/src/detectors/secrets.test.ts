import { describe, expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { detectorsInForce } from '../scrub/catalogue.ts';
import { createMatcher } from '../scrub/match.ts';
import { ordinaryEvents } from '../scrub/ordinary-sample.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';
import { scrubItem } from '../stages/scrub.ts';
import { secrets } from './secrets.ts';

const matcher = createMatcher(detectorsInForce(secrets));

const hex = '0123456789abcdef';
const small = 'abcdefghijklmnopqrstuvwxyz';
const capitals = small.toUpperCase();
const digits = '0123456789';
const letters = `${small}${capitals}${digits}`;

/** Characters that look drawn, the same in every run. */
function drawn(alphabet: string, length: number): string {
  let state = alphabet.length * 7919 + length;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return alphabet[state % alphabet.length];
  }).join('');
}

/** What a key begins with, and what follows it; joined when the test runs, so that no file holds a whole one. */
const samples: readonly (readonly [id: string, ...parts: readonly string[]])[] = [
  ['aws', 'AK', 'IA', drawn(`${capitals}234567`, 16)],
  ['aws', 'AS', 'IA', drawn(`${capitals}234567`, 16)],
  ['google', 'AI', 'za', drawn(letters, 35)],
  ['google', 'ya', '29.', drawn(letters, 120)],
  ['google', 'GOC', 'SPX-', drawn(letters, 28)],
  ['digitalocean', 'dop', '_v1_', drawn(hex, 64)],
  ['cloudflare', 'v1', '.0-', drawn(hex, 24), '-', drawn(hex, 146)],
  ['heroku', 'HR', 'KU-', drawn(letters, 60)],
  ['fly', 'fo', '1_', drawn(letters, 43)],
  ['fly', 'fm', '2_', drawn(letters, 300)],
  ['vercel', 'vc', 'p_', drawn(letters, 40)],
  ['netlify', 'nf', 'p_', drawn(letters, 36)],
  ['render', 'rn', 'd_', drawn(letters, 32)],
  ['supabase', 'sb', 'p_', drawn(hex, 40)],
  ['supabase', 'sb_', 'secret_', drawn(letters, 31)],
  ['planetscale', 'pscale', '_tkn_', drawn(letters, 43)],
  ['databricks', 'da', 'pi', drawn(hex, 32)],
  ['github', 'gh', 'p_', drawn(letters, 36)],
  ['github', 'gh', 's_', drawn(letters, 36)],
  ['github', 'github', '_pat_', drawn(letters, 22), '_', drawn(letters, 59)],
  ['gitlab', 'gl', 'pat-', drawn(letters, 20)],
  ['bitbucket', 'AT', 'BB', drawn(letters, 32)],
  ['npm', 'np', 'm_', drawn(letters, 36)],
  ['pypi', 'pypi-', 'AgE', 'IcHlwaS5vcmc', drawn(letters, 120)],
  ['rubygems', 'ruby', 'gems_', drawn(hex, 48)],
  ['nuget', 'oy', '2', drawn(small, 43)],
  ['docker', 'dckr', '_pat_', drawn(letters, 27)],
  ['slack', 'xo', 'xb-', drawn(digits, 12), '-', drawn(digits, 12), '-', drawn(letters, 24)],
  ['slack', 'xa', 'pp-1-', `A${drawn(capitals, 10)}`, '-', drawn(digits, 13), '-', drawn(hex, 64)],
  ['sendgrid', 'S', 'G.', drawn(letters, 22), '.', drawn(letters, 43)],
  ['mailgun', 'ke', 'y-', drawn(hex, 32)],
  ['twilio', 'S', 'K', drawn(hex, 32)],
  ['brevo', 'xkey', 'sib-', drawn(hex, 64), '-', drawn(letters, 16)],
  ['stripe', 'sk', '_live_', drawn(letters, 24)],
  ['stripe', 'rk', '_test_', drawn(letters, 99)],
  ['stripe', 'wh', 'sec_', drawn(letters, 32)],
  ['square', 'sq0', 'atp-', drawn(letters, 22)],
  ['square', 'EA', 'AA', drawn(letters, 60)],
  ['shopify', 'shp', 'at_', drawn(hex, 32)],
  ['braintree', 'access', '_token$production$', drawn(small, 16), '$', drawn(hex, 32)],
  ['anthropic', 'sk-', 'ant-api03-', drawn(letters, 93), 'AA'],
  ['openai', 's', 'k-', drawn(letters, 48)],
  ['openai', 'sk-', 'proj-', drawn(letters, 74), 'T3BlbkFJ', drawn(letters, 74)],
  ['huggingface', 'h', 'f_', drawn(letters, 34)],
  ['groq', 'gs', 'k_', drawn(letters, 52)],
  ['perplexity', 'pp', 'lx-', drawn(letters, 48)],
  ['xai', 'xa', 'i-', drawn(letters, 80)],
  ['replicate', 'r', '8_', drawn(letters, 37)],
  ['sentry', 'sntr', 'ys_eyJ', drawn(letters, 120)],
  ['sentry', 'sntr', 'yu_', drawn(hex, 64)],
  ['vault', 'hv', 's.', drawn(letters, 90)],
  ['doppler', 'dp', '.pt.', drawn(letters, 43)],
  ['1password', 'ops', '_eyJ', drawn(letters, 300)],
  ['tailscale', 'ts', 'key-auth-', drawn(letters, 12), '-', drawn(letters, 32)],
  ['grafana', 'gl', 'sa_', drawn(letters, 32), '_', drawn(hex, 8)],
  ['grafana', 'gl', 'c_eyJ', drawn(letters, 120)],
  ['newrelic', 'NR', 'AK-', drawn(capitals, 27)],
  ['postman', 'PM', 'AK-', drawn(hex, 24), '-', drawn(hex, 34)],
  ['linear', 'lin', '_api_', drawn(letters, 40)],
  ['notion', 'nt', 'n_', drawn(letters, 46)],
  ['figma', 'fi', 'gd_', drawn(letters, 40)],
  ['dynatrace', 'dt0', 'c01.', drawn(capitals, 24), '.', drawn(capitals, 64)],
  ['age', 'AGE-SECRET', '-KEY-1', drawn(capitals, 58)],
];

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('a key of a vendor', () => {
  test.each(samples)('of %s is hidden wherever it stands', (id, ...parts) => {
    const key = parts.join('');
    const label = secrets.find((detector) => detector.id === `secrets/${id}`)?.label;
    for (const around of [
      (text: string) => text,
      (text: string) => `used (${text}), refused`,
      (text: string) => `/v1/${text}?a=1`,
    ]) {
      expect(scrubbed(around(key))).toBe(around(`[${label}]`));
    }
    expect(scrubbed(`"${key}"`)).not.toContain(key.slice(-12));
  });

  test('has a sample here for every detector with a pattern', () => {
    const sampled = new Set(samples.map(([id]) => `secrets/${id}`));
    const webhooks = ['secrets/slack-webhook', 'secrets/discord-webhook'];
    const patterned = secrets.filter(({ pattern }) => pattern !== undefined).map(({ id }) => id);
    expect(patterned.filter((id) => !sampled.has(id))).toEqual(webhooks);
  });

  test('of a webhook is hidden, and where it was sent stays', () => {
    const slack = ['https://hooks.slack.com/services', `T${drawn(capitals, 8)}`, `B${drawn(capitals, 8)}`, drawn(letters, 24)];
    expect(scrubbed(slack.join('/'))).toBe('https://hooks.slack.com/services/[slack webhook]');
    const discord = ['https://discord.com/api/webhooks', drawn(digits, 18), drawn(letters, 68)];
    expect(scrubbed(discord.join('/'))).toBe('https://discord.com/api/webhooks/[discord webhook]');
  });

  test('is hidden under the keys that clouds use', () => {
    expect(scrubbed(`AccountKey=${drawn(letters, 86)}==;EndpointSuffix=core`)).toBe('AccountKey=[azure key];EndpointSuffix=core');
  });
});

describe('what only looks like a key of a vendor stays', () => {
  test.each([
    ...samples.map(([id, first = '', second = '', third = '']) => [
      `a placeholder of ${id}`,
      `${first}${second}${'x'.repeat(third.length)}`,
    ]),
    ...samples.map(([id, first = '', second = '']) => [`the beginning alone of ${id}`, `${first}${second}`]),
    ['an example', `AK${'IA'}IOSFODNN7${'EXAMPLE'}`],
    ['a class name', 'sk-circle sk-fading-circle-delay-animation-keyframes'],
    ['a package', 'npm_config_registry npm_lifecycle_event npm_package_version'],
    ['a word', 'key-value-store key-deadbeef glossary dapimaker vcp_ shpat_'],
  ])('%s', (_what, text) => {
    expect(scrubbed(text)).toBe(text);
  });

  test('in ordinary events', () => {
    const [bare, policy] = [[], secrets].map((detectors) => definePolicy({ detectors, environmentVariables: {} }));
    for (const payload of ordinaryEvents) {
      const [without, within] = [bare, policy].map((one) => one && scrubItem([{ type: 'event' }, payload], one).sent);
      expect(within).toEqual(without);
    }
  });
});
