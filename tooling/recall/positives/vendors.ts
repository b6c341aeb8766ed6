import type { ValueGenerator } from '../sample.ts';
import { serviceForms } from './vendors-of-services.ts';

/**
 * The forms that vendors give their keys, by detector, as their documentation and the public rules of GitHub's secret
 * scanning and Gitleaks describe them. Faker draws what a pattern allows.
 */
const forms: Readonly<Record<string, readonly string[]>> = {
  aws: ['AKIA[A-Z2-7]{16}', 'ASIA[A-Z2-7]{16}', 'ABIA[A-Z2-7]{16}', 'ACCA[A-Z2-7]{16}'],
  google: ['AIzaSy[A-Za-z0-9_-]{33}', 'ya29.a0[A-Za-z0-9_-]{160}', 'GOCSPX-[A-Za-z0-9_-]{28}'],
  digitalocean: ['dop_v1_[a-f0-9]{64}', 'doo_v1_[a-f0-9]{64}', 'dor_v1_[a-f0-9]{64}'],
  cloudflare: ['v1.0-[a-f0-9]{24}-[a-f0-9]{146}'],
  heroku: ['HRKU-[A-Za-z0-9_-]{60}', 'HRKU-[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-a[a-f0-9]{3}-[a-f0-9]{12}'],
  fly: ['fo1_[A-Za-z0-9_-]{43}', 'fm1r_[A-Za-z0-9+/]{120}', 'fm2_[A-Za-z0-9+/]{160}', 'fm1a_[A-Za-z0-9+/]{110}'],
  vercel: ['vcp_[A-Za-z0-9]{56}', 'vck_[A-Za-z0-9]{56}', 'vca_[A-Za-z0-9]{24}'],
  netlify: ['nfp_[A-Za-z0-9_]{36}'],
  render: ['rnd_[A-Za-z0-9]{32}'],
  supabase: ['sbp_[a-f0-9]{40}', 'sb_secret_[A-Za-z0-9_-]{31}'],
  planetscale: ['pscale_tkn_[A-Za-z0-9_-]{43}', 'pscale_pw_[A-Za-z0-9_-]{43}', 'pscale_oauth_[A-Za-z0-9_-]{32}'],
  databricks: ['dapi[a-f0-9]{32}', 'dapi[a-f0-9]{32}-[2-3]'],
  github: [
    'ghp_[A-Za-z0-9]{36}',
    'gho_[A-Za-z0-9]{36}',
    'ghu_[A-Za-z0-9]{36}',
    'ghs_[A-Za-z0-9]{36}',
    'ghr_[A-Za-z0-9]{36}',
    'github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}',
  ],
  gitlab: [
    'glpat-[A-Za-z0-9_-]{20}',
    'glptt-[a-f0-9]{40}',
    'gldt-[A-Za-z0-9_-]{20}',
    'glrt-[A-Za-z0-9_-]{20}',
    'glft-[A-Za-z0-9_-]{20}',
    'glsoat-[A-Za-z0-9_-]{20}',
    'glcbt-64_[A-Za-z0-9_-]{20}',
    'glpat-[A-Za-z0-9_-]{27}.01.[a-z0-9]{9}',
  ],
  bitbucket: [
    'ATBB[A-Za-z0-9]{24}[A-F0-9]{8}',
    'ATCTT3xFfGN0[A-Za-z0-9_-]{160}=[A-F0-9]{8}',
    'ATATT3xFfGF0[A-Za-z0-9_-]{171}=[A-F0-9]{8}',
  ],
  npm: ['npm_[A-Za-z0-9]{36}'],
  pypi: ['pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{90}', 'pypi-AgENdGVzdC5weXBpLm9yZw[A-Za-z0-9_-]{80}'],
  rubygems: ['rubygems_[a-f0-9]{48}'],
  nuget: ['oy2[a-z0-9]{43}'],
  docker: ['dckr_pat_[A-Za-z0-9_-]{27}', 'dckr_oat_[A-Za-z0-9_-]{32}'],
  slack: [
    'xoxb-[0-9]{12}-[0-9]{12}-[A-Za-z0-9]{24}',
    'xoxp-[0-9]{12}-[0-9]{12}-[0-9]{12}-[a-f0-9]{32}',
    'xapp-1-A[A-Z0-9]{10}-[0-9]{13}-[a-f0-9]{64}',
    'xoxe-1-[A-Za-z0-9]{146}',
    'xoxe.xoxp-1-[A-Za-z0-9]{163}',
  ],
  'slack-webhook': ['https://hooks.slack.com/services/T[A-Z0-9]{10}/B[A-Z0-9]{10}/[A-Za-z0-9]{24}'],
  'discord-webhook': [
    'https://discord.com/api/webhooks/[1-9][0-9]{18}/[A-Za-z0-9_-]{68}',
    'https://discordapp.com/api/webhooks/[1-9][0-9]{17}/[A-Za-z0-9_-]{68}',
  ],
  sendgrid: ['SG.[A-Za-z0-9_-]{22}.[A-Za-z0-9_-]{43}'],
  mailgun: ['key-[a-f0-9]{32}'],
  twilio: ['SK[a-f0-9]{32}'],
  brevo: ['xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}'],
  stripe: [
    'sk_live_[A-Za-z0-9]{24}',
    'sk_test_[A-Za-z0-9]{99}',
    'rk_live_[A-Za-z0-9]{99}',
    'whsec_[A-Za-z0-9]{32}',
    'whsec_[A-Za-z0-9+/]{43}=',
  ],
  square: ['sq0atp-[A-Za-z0-9_-]{22}', 'sq0csp-[A-Za-z0-9_-]{43}', 'EAAA[A-Za-z0-9_-]{60}'],
  shopify: ['shpat_[a-fA-F0-9]{32}', 'shpca_[a-fA-F0-9]{32}', 'shppa_[a-fA-F0-9]{32}', 'shpss_[a-fA-F0-9]{32}'],
  'password-hash': [
    '\\$2[aby]\\$1[0-4]\\$[A-Za-z0-9/]{53}',
    '\\$6\\$[A-Za-z0-9/]{16}\\$[A-Za-z0-9/]{86}',
    '\\$argon2id\\$v=19\\$m=65536,t=3,p=4\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}',
    'pbkdf2_sha256\\$870000\\$[A-Za-z0-9]{22}\\$[A-Za-z0-9+/]{43}=',
  ],
  braintree: ['access_token\\$production\\$[a-z0-9]{16}\\$[a-f0-9]{32}'],
  anthropic: ['sk-ant-api03-[A-Za-z0-9_-]{93}AA', 'sk-ant-admin01-[A-Za-z0-9_-]{93}AA'],
  openai: [
    'sk-proj-[A-Za-z0-9_-]{74}T3BlbkFJ[A-Za-z0-9_-]{74}',
    'sk-svcacct-[A-Za-z0-9_-]{74}T3BlbkFJ[A-Za-z0-9_-]{74}',
    'sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}',
  ],
  huggingface: ['hf_[A-Za-z]{34}'],
  groq: ['gsk_[A-Za-z0-9]{52}'],
  perplexity: ['pplx-[A-Za-z0-9]{48}'],
  xai: ['xai-[A-Za-z0-9]{80}'],
  replicate: ['r8_[A-Za-z0-9]{37}'],
  sentry: ['sntryu_[a-f0-9]{64}', 'sntrys_eyJpYXQiO[A-Za-z0-9+/]{100}_[A-Za-z0-9+/]{43}'],
  vault: ['hvs.[A-Za-z0-9_-]{95}', 'hvb.[A-Za-z0-9_-]{150}', 'hvs.[A-Za-z0-9]{24}'],
  doppler: ['dp.pt.[A-Za-z0-9]{43}', 'dp.st.dev.[A-Za-z0-9]{43}', 'dp.sa.[A-Za-z0-9]{43}'],
  '1password': ['ops_eyJ[A-Za-z0-9+/]{300}'],
  tailscale: ['tskey-auth-[A-Za-z0-9]{12}CNTRL-[A-Za-z0-9]{32}', 'tskey-api-[A-Za-z0-9]{12}CNTRL-[A-Za-z0-9]{32}'],
  grafana: ['glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}', 'glc_eyJ[A-Za-z0-9+/]{120}'],
  newrelic: ['NRAK-[A-Z0-9]{27}', 'NRJS-[a-f0-9]{19}', 'NRII-[A-Za-z0-9_-]{32}'],
  postman: ['PMAK-[a-f0-9]{24}-[a-f0-9]{34}'],
  linear: ['lin_api_[A-Za-z0-9]{40}', 'lin_oauth_[a-f0-9]{64}'],
  notion: ['ntn_[0-9]{11}[A-Za-z0-9]{35}'],
  figma: ['figd_[A-Za-z0-9_-]{40}'],
  dynatrace: ['dt0c01.[A-Z2-7]{24}.[A-Z2-7]{64}'],
  age: ['AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}'],
  wallet: ['[txyz]prv[1-9A-HJ-NP-Za-km-z]{107}'],
};

/** What stands before the secret part of an address. */
const openPart = /^https:\/\/.*?\/(?:services|webhooks|webhookb2|catch|hook)\//;

/** Keys of vendors. */
export const vendors: readonly ValueGenerator[] = Object.entries({ ...forms, ...serviceForms }).map(([vendor, patterns]) => ({
  name: `vendor/${vendor}`,
  detector: `secrets/${vendor}`,
  make: ({ faker, one }) => {
    const text = faker.helpers.fromRegExp(one(patterns).replaceAll('.', '\\.')).replaceAll('\\', '');
    return { text, value: text.replace(openPart, '') };
  },
}));
