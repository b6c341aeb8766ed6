import { crc32 } from 'node:zlib';

/** Picks a number below a limit. */
export type Below = (limit: number) => number;

/** Picks that are the same for a seed: mulberry32. */
export function belowOf(seed: number): Below {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const alphabets: Readonly<Record<string, string>> = {
  n: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  l: '0123456789abcdefghijklmnopqrstuvwxyz',
  u: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  w: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_',
  b: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/',
  h: '0123456789abcdef',
  H: '0123456789ABCDEF',
  d: '0123456789',
  t: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  a: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  s: '$',
  j: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  e: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
};

function drawn(alphabet: string, length: number, below: Below): string {
  return Array.from({ length }, () => alphabet[below(alphabet.length)]).join('');
}

/** 30 characters and their check in base 62, in six digits, as GitHub and npm write it. */
function checked(below: Below): string {
  const digits = alphabets['n'] ?? '';
  const body = drawn(digits, 30, below);
  const check = crc32(body);
  return body + [5, 4, 3, 2, 1, 0].map((power) => digits[Math.floor(check / 62 ** power) % 62]).join('');
}

/** A key id of AWS for an account of twelve digits. */
function awsKeyId(below: Below): string {
  const account = BigInt(below(999_999)) * 1_000_000n + BigInt(below(999_999)) + 1n;
  const bits = (1n << 47n) | (account << 7n) | BigInt(below(128));
  const padded = (bits << 32n) | BigInt(below(2 ** 32));
  const digits = alphabets['t'] ?? '';
  return Array.from({ length: 16 }, (_none, at) => digits[Number((padded >> BigInt(75 - at * 5)) & 31n)]).join('');
}

/** A text of a form: `{n36}` stands for 36 letters and digits, `{checked}`, `{aws}`, `{id}` and `{uuid}` for what their vendors make. */
export function ofForm(form: string, below: Below): string {
  return form.replace(/\{(\w+?)(\d*)\}/g, (_all, kind: string, length: string) => {
    if (kind === 'checked') return checked(below);
    if (kind === 'aws') return awsKeyId(below);
    if (kind === 'id') return Buffer.from(`1${drawn('0123456789', 17, below)}`).toString('base64url');
    if (kind === 'uuid') return [8, 4, 4, 4, 12].map((count) => drawn(alphabets['h'] ?? '', count, below)).join('-');
    return drawn(alphabets[kind] ?? '', Number(length), below);
  });
}

/** Where the form of a key or token is described, and what it looks like. */
export interface VendorForm {
  readonly source: string;
  readonly forms: readonly string[];
}

/** The forms of keys and tokens as their vendors and the rules of gitleaks describe them, by the detector that is to find them. */
export const vendorForms: Readonly<Record<string, VendorForm>> = {
  'secrets/aws': { source: 'AWS IAM User Guide, Unique identifiers', forms: ['AKIA{aws}', 'ASIA{aws}'] },
  'secrets/google': {
    source: 'gitleaks gcp-api-key; Google Cloud, OAuth 2.0',
    forms: ['AIza{w35}', 'ya29.{w120}', 'GOCSPX-{w28}'],
  },
  'secrets/digitalocean': { source: 'DigitalOcean API, Token formats', forms: ['dop_v1_{h64}', 'doo_v1_{h64}', 'dor_v1_{h64}'] },
  'secrets/cloudflare': {
    source: 'Cloudflare, API token formats; gitleaks cloudflare-origin-ca-key',
    forms: ['v1.0-{h24}-{h146}', 'cfut_{n40}'],
  },
  'secrets/heroku': { source: 'gitleaks heroku-api-key-v2', forms: ['HRKU-{n60}', 'HRKU-AA{w58}', 'HRKU-{uuid}'] },
  'secrets/fly': { source: 'gitleaks flyio-access-token', forms: ['fo1_{n43}', 'fm2_{n300}', 'fm2_{b200}'] },
  'secrets/vercel': { source: 'Vercel, Token prefixes', forms: ['vcp_{n40}', 'vcp_{n56}', 'vck_{n56}'] },
  'secrets/netlify': { source: 'Netlify, Access token formats', forms: ['nfp_{n36}'] },
  'secrets/render': { source: 'Render, API keys', forms: ['rnd_{n32}'] },
  'secrets/supabase': { source: 'Supabase, API keys', forms: ['sbp_{h40}', 'sb_secret_{w31}'] },
  'secrets/planetscale': { source: 'gitleaks planetscale-*', forms: ['pscale_tkn_{w43}', 'pscale_pw_{w43}'] },
  'secrets/databricks': { source: 'gitleaks databricks-api-token', forms: ['dapi{h32}', 'dapi{h32}-2', 'dose{h32}'] },
  'secrets/aws-bedrock': { source: 'Amazon Bedrock, API keys', forms: ['ABSK{b109}=', 'bedrock-api-key-{b120}'] },
  'secrets/amazon-mws': { source: 'Amazon MWS Developer Guide, Auth token', forms: ['amzn.mws.{uuid}'] },
  'secrets/google-refresh': { source: 'Google Identity, OAuth 2.0: refresh tokens', forms: ['1//0{w60}', '1//0{w100}'] },
  'secrets/firebase': { source: 'Firebase Cloud Messaging, legacy server keys', forms: ['AAAA{w7}:{w140}'] },
  'secrets/azure-client': { source: 'gitleaks azure-ad-client-secret', forms: ['{n3}8Q~{n31}', '{n3}7Q~{n34}'] },
  'secrets/scaleway': { source: 'Scaleway IAM, API keys', forms: ['SCW{u17}'] },
  'secrets/alibaba': { source: 'gitleaks alibaba-access-key-id', forms: ['LTAI{n20}'] },
  'secrets/tencent': { source: 'Tencent Cloud CAM, Access keys', forms: ['AKID{n32}'] },
  'secrets/yandex': { source: 'gitleaks yandex-*', forms: ['AQVN{w35}', 't1.9eu{w120}.{w86}', 'YCAJ{w36}'] },
  'secrets/scalingo': { source: 'gitleaks scalingo-api-token', forms: ['tk-us-{w48}'] },
  'secrets/openshift': { source: 'gitleaks openshift-user-token', forms: ['sha256~{w43}'] },
  'secrets/terraform': { source: 'gitleaks hashicorp-tf-api-token', forms: ['{n14}.atlasv1.{n67}'] },
  'secrets/pulumi': { source: 'gitleaks pulumi-api-token', forms: ['pul-{h40}'] },
  'secrets/infracost': { source: 'gitleaks infracost-api-token', forms: ['ico-{n32}'] },
  'secrets/defined-networking': { source: 'gitleaks defined-networking-api-token', forms: ['dnkey-{w26}-{w52}'] },
  'secrets/clickhouse': { source: 'gitleaks clickhouse-cloud-api-secret-key', forms: ['4b1d{n38}'] },
  'secrets/mongodb': { source: 'MongoDB Atlas, Service accounts', forms: ['mdb_sa_sk_{w40}'] },
  'secrets/neon': { source: 'Neon, API keys', forms: ['napi_{l64}'] },
  'secrets/aiven': { source: 'Aiven, Service credentials', forms: ['AVNS_{w19}'] },
  'secrets/deno': { source: 'Deno Deploy, Access tokens', forms: ['ddp_{n36}', 'ddo_{n36}'] },
  'secrets/github': {
    source: 'GitHub, Authentication token formats',
    forms: ['ghp_{checked}', 'gho_{checked}', 'ghs_{checked}', 'ghp_{n36}', 'ghr_{n76}', 'github_pat_{n22}_{n59}'],
  },
  'secrets/gitlab': {
    source: 'GitLab, Token overview: prefixes',
    forms: ['glpat-{w20}', 'glrt-{w20}', 'gldt-{w20}', 'glptt-{h40}', 'glcbt-64_{w20}', 'GR1348941{w20}'],
  },
  'secrets/bitbucket': { source: 'gitleaks atlassian-api-token', forms: ['ATBB{n32}', 'ATATT3xFf{w186}'] },
  'secrets/npm': { source: 'GitHub, npm authentication token format', forms: ['npm_{checked}', 'npm_{n36}'] },
  'secrets/pypi': { source: 'gitleaks pypi-upload-token', forms: ['pypi-AgEIcHlwaS5vcmc{w150}'] },
  'secrets/rubygems': { source: 'gitleaks rubygems-api-token', forms: ['rubygems_{h48}'] },
  'secrets/nuget': { source: 'NuGet, API keys', forms: ['oy2{l43}'] },
  'secrets/docker': { source: 'Docker, Access tokens', forms: ['dckr_pat_{w27}', 'dckr_oat_{w32}'] },
  'secrets/crates': { source: 'crates.io, API tokens', forms: ['cio{n32}'] },
  'secrets/clojars': { source: 'gitleaks clojars-api-token', forms: ['CLOJARS_{h60}'] },
  'secrets/jfrog': { source: 'gitleaks artifactory-api-key, artifactory-reference-token', forms: ['AKCp{n69}', 'cmVmdGtu{n56}'] },
  'secrets/buildkite': { source: 'Buildkite, Token security', forms: ['bkua_{h40}'] },
  'secrets/circleci': { source: 'CircleCI, API token format', forms: ['CCIPAT_{n22}_{h40}'] },
  'secrets/sonar': { source: 'SonarQube, User tokens', forms: ['squ_{h40}', 'sqp_{h40}'] },
  'secrets/sourcegraph': { source: 'gitleaks sourcegraph-access-token', forms: ['sgp_{h40}', 'sgp_{h16}_{h40}'] },
  'secrets/snyk': { source: 'Snyk, Personal access tokens', forms: ['snyk_uat.{h8}.{w80}'] },
  'secrets/harness': { source: 'gitleaks harness-api-key', forms: ['pat.{n22}.{h24}.{n20}'] },
  'secrets/octopus': { source: 'gitleaks octopus-deploy-api-key', forms: ['API-{u26}'] },
  'secrets/trello': { source: 'Trello REST API, Tokens', forms: ['ATTA{h64}'] },
  'secrets/slack': {
    source: 'gitleaks slack-*',
    forms: [
      'xoxb-{d12}-{d12}-{n24}',
      'xoxb-{d12}-{d13}-{n24}',
      'xoxp-{d12}-{d12}-{d12}-{h32}',
      'xapp-1-A{u10}-{d13}-{h64}',
      'xoxe.xoxp-1-{n146}',
      'xoxc-{d12}-{d12}-{h64}',
    ],
  },
  'secrets/slack-webhook': {
    source: 'gitleaks slack-webhook-url',
    forms: ['https://hooks.slack.com/services/T{u8}/B{u8}/{n24}'],
  },
  'secrets/discord-webhook': { source: 'Discord, Webhook resource', forms: ['https://discord.com/api/webhooks/1{d18}/{w68}'] },
  'secrets/sendgrid': { source: 'gitleaks sendgrid-api-token', forms: ['SG.{w22}.{w43}'] },
  'secrets/mailgun': { source: 'gitleaks mailgun-private-api-token', forms: ['key-{h32}'] },
  'secrets/twilio': { source: 'gitleaks twilio-api-key', forms: ['SK{h32}'] },
  'secrets/brevo': { source: 'gitleaks sendinblue-api-token', forms: ['xkeysib-{h64}-{n16}', 'xsmtpsib-{h64}-{n16}'] },
  'secrets/teams-webhook': {
    source: 'gitleaks microsoft-teams-webhook',
    forms: ['https://shop.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{h32}/{uuid}'],
  },
  'secrets/zapier-webhook': { source: 'Zapier, Webhooks', forms: ['https://hooks.zapier.com/hooks/catch/{d7}/{l7}'] },
  'secrets/feishu-webhook': { source: 'Feishu, Custom bots', forms: ['https://open.feishu.cn/open-apis/bot/v2/hook/{uuid}'] },
  'secrets/discord': { source: 'Discord, Bot tokens', forms: ['{id}.{n6}.{w38}', '{id}.{n6}.{w27}'] },
  'secrets/telegram': {
    source: 'gitleaks telegram-bot-api-token',
    forms: ['1{d9}:AA{w33}', 'https://api.telegram.org/bot1{d9}:AA{w33}'],
  },
  'secrets/mailchimp': { source: 'gitleaks mailchimp-api-key', forms: ['{h32}-us6', '{h32}-us21'] },
  'secrets/mandrill': { source: 'Mailchimp Transactional, API keys', forms: ['md-{w22}'] },
  'secrets/resend': { source: 'Resend, API keys', forms: ['re_{n8}_{n24}'] },
  'secrets/klaviyo': { source: 'Klaviyo, Private API keys', forms: ['pk_{h34}'] },
  'secrets/facebook': { source: 'gitleaks facebook-page-access-token', forms: ['EAA{n180}', 'EAAC{n120}'] },
  'secrets/facebook-app': { source: 'gitleaks facebook-access-token', forms: ['{d15}|{w27}', '{d16}|{w32}'] },
  'secrets/twitter': { source: 'gitleaks twitter-bearer-token', forms: ['AAAAAAAAAAAAAAAAAAAAAA{n80}'] },
  'secrets/pubnub': { source: 'PubNub, Keys', forms: ['sec-c-{n48}'] },
  'secrets/stripe': {
    source: 'gitleaks stripe-access-token',
    forms: ['sk_live_{n24}', 'rk_test_{n99}', 'rk_live_{n99}', 'sk_test_{n24}', 'whsec_{n32}'],
  },
  'secrets/square': { source: 'gitleaks square-access-token', forms: ['sq0atp-{w22}', 'sq0csp-{w43}', 'EAAA{w60}'] },
  'secrets/shopify': { source: 'gitleaks shopify-*', forms: ['shpat_{h32}', 'shpss_{h32}'] },
  'secrets/braintree': { source: 'PayPal, Braintree access tokens', forms: ['access_token{s1}production{s1}{l16}{s1}{h32}'] },
  'secrets/plaid': { source: 'gitleaks plaid-api-token', forms: ['access-sandbox-{uuid}', 'access-production-{uuid}'] },
  'secrets/razorpay': { source: 'Razorpay, API keys', forms: ['rzp_live_{n14}'] },
  'secrets/flutterwave': { source: 'gitleaks flutterwave-secret-key', forms: ['FLWSECK-{h32}-X', 'FLWSECK_TEST-{h32}-X'] },
  'secrets/paddle': { source: 'Paddle, API keys', forms: ['pdl_live_apikey_{l26}_{n22}_{n3}'] },
  'secrets/lob': { source: 'gitleaks lob-api-key', forms: ['live_{h35}'] },
  'secrets/mollie': { source: 'Mollie, API keys', forms: ['live_{n30}'] },
  'secrets/gocardless': { source: 'gitleaks gocardless-api-token', forms: ['live_{w40}'] },
  'secrets/duffel': { source: 'gitleaks duffel-api-token', forms: ['duffel_test_{w43}'] },
  'secrets/shippo': { source: 'gitleaks shippo-api-token', forms: ['shippo_live_{h40}'] },
  'secrets/easypost': { source: 'gitleaks easypost-api-token', forms: ['EZAK{n54}', 'EZTK{n54}'] },
  'secrets/anthropic': { source: 'gitleaks anthropic-api-key', forms: ['sk-ant-api03-{w93}AA', 'sk-ant-admin01-{w93}AA'] },
  'secrets/openrouter': { source: 'OpenRouter, API keys', forms: ['sk-or-v1-{h64}'] },
  'secrets/langfuse': { source: 'Langfuse, API keys', forms: ['sk-lf-{uuid}'] },
  'secrets/deepseek': { source: 'DeepSeek, API keys', forms: ['sk-{h32}'] },
  'secrets/openai': {
    source: 'gitleaks openai-api-key',
    forms: ['sk-{n48}', 'sk-{n20}T3BlbkFJ{n20}', 'sk-proj-{w74}T3BlbkFJ{w74}', 'sk-svcacct-{w58}T3BlbkFJ{w58}'],
  },
  'secrets/huggingface': { source: 'gitleaks huggingface-access-token', forms: ['hf_{a34}', 'api_org_{a34}'] },
  'secrets/groq': { source: 'Groq, API keys', forms: ['gsk_{n52}'] },
  'secrets/perplexity': { source: 'gitleaks perplexity-api-key', forms: ['pplx-{n48}'] },
  'secrets/xai': { source: 'xAI, API keys', forms: ['xai-{n80}'] },
  'secrets/replicate': { source: 'Replicate, API tokens', forms: ['r8_{n37}'] },
  'secrets/langsmith': { source: 'LangSmith, API keys', forms: ['lsv2_pt_{h32}_{h10}'] },
  'secrets/pinecone': { source: 'Pinecone, API keys', forms: ['pcsk_{n6}_{n63}'] },
  'secrets/nvidia': { source: 'NVIDIA NGC, Personal keys', forms: ['nvapi-{w64}'] },
  'secrets/cerebras': { source: 'Cerebras, API keys', forms: ['csk-{l48}'] },
  'secrets/together': { source: 'Together, API keys', forms: ['tgp_v1_{w43}'] },
  'secrets/tavily': { source: 'Tavily, API keys', forms: ['tvly-{n32}', 'tvly-dev-{n32}'] },
  'secrets/elevenlabs': { source: 'ElevenLabs, API keys', forms: ['sk_{h48}'] },
  'secrets/sentry': {
    source: 'gitleaks sentry-org-token, sentry-user-token',
    forms: ['sntrys_eyJ{n120}', 'sntryu_{h64}', 'sntrys_eyJ{b120}_{b43}'],
  },
  'secrets/vault': { source: 'gitleaks vault-service-token, vault-batch-token', forms: ['hvs.{w95}', 'hvb.{w140}'] },
  'secrets/doppler': { source: 'Doppler, Auth token formats', forms: ['dp.pt.{n43}', 'dp.st.prd.{n43}', 'dp.st.{n43}'] },
  'secrets/1password': { source: 'gitleaks 1password-*', forms: ['ops_eyJ{b260}', 'A3-{u6}-{u6}-{u5}-{u5}-{u5}-{u5}'] },
  'secrets/tailscale': { source: 'Tailscale, Key prefixes', forms: ['tskey-auth-{n17}-{n32}', 'tskey-api-{n17}-{n32}'] },
  'secrets/grafana': { source: 'gitleaks grafana-*', forms: ['glc_eyJ{n120}', 'glc_{b100}', 'glsa_{n32}_{h8}'] },
  'secrets/newrelic': { source: 'gitleaks new-relic-*', forms: ['NRAK-{u27}', 'NRII-{w32}', 'NRJS-{h19}'] },
  'secrets/postman': { source: 'gitleaks postman-api-token', forms: ['PMAK-{h24}-{h34}'] },
  'secrets/linear': { source: 'gitleaks linear-api-key', forms: ['lin_api_{n40}'] },
  'secrets/notion': { source: 'gitleaks notion-api-token', forms: ['ntn_{n46}', 'secret_{n43}'] },
  'secrets/figma': { source: 'Figma, Personal access tokens', forms: ['figd_{w40}'] },
  'secrets/airtable': { source: 'Airtable, Personal access tokens', forms: ['pat{n14}.{h64}'] },
  'secrets/dropbox': { source: 'gitleaks dropbox-short-lived-api-token', forms: ['sl.{w136}', 'sl.u.{w200}'] },
  'secrets/typeform': { source: 'gitleaks typeform-api-token', forms: ['tfp_{w44}', 'tfp_{w59}'] },
  'secrets/hubspot': { source: 'HubSpot, Private app access tokens', forms: ['pat-na1-{uuid}'] },
  'secrets/contentful': { source: 'Contentful, Personal access tokens', forms: ['CFPAT-{w43}'] },
  'secrets/mapbox': { source: 'Mapbox, Access tokens', forms: ['sk.eyJ{n80}.{w22}'] },
  'secrets/adafruit': { source: 'Adafruit IO, API keys', forms: ['aio_{n28}'] },
  'secrets/frame-io': { source: 'gitleaks frameio-api-token', forms: ['fio-u-{w64}'] },
  'secrets/readme': { source: 'gitleaks readme-api-token', forms: ['rdme_{l70}'] },
  'secrets/clickup': { source: 'ClickUp, Personal API tokens', forms: ['pk_{d8}_{u32}'] },
  'secrets/cal': { source: 'Cal.com, API keys', forms: ['cal_live_{h32}'] },
  'secrets/persona': { source: 'Persona, API keys', forms: ['persona_production_{uuid}'] },
  'secrets/settlemint': { source: 'gitleaks settlemint-*', forms: ['sm_pat_{n16}'] },
  'secrets/wakatime': { source: 'WakaTime, API keys', forms: ['waka_{uuid}'] },
  'secrets/dynatrace': { source: 'gitleaks dynatrace-api-token', forms: ['dt0c01.{u24}.{u64}'] },
  'secrets/posthog': { source: 'PostHog, Personal API keys', forms: ['phx_{n47}'] },
  'secrets/honeycomb': { source: 'Honeycomb, API keys', forms: ['hcaik_{l58}'] },
  'secrets/axiom': { source: 'Axiom, Tokens', forms: ['xaat-{uuid}'] },
  'secrets/launchdarkly': { source: 'LaunchDarkly, SDK keys', forms: ['sdk-{uuid}', 'api-{uuid}'] },
  'secrets/prefect': { source: 'gitleaks prefect-api-token', forms: ['pnu_{n36}'] },
  'secrets/infisical': { source: 'Infisical, Service tokens', forms: ['st.{h24}.{h32}.{h32}'] },
  'secrets/stytch': { source: 'Stytch, Project secrets', forms: ['secret-live-{w36}'] },
  'secrets/authress': { source: 'gitleaks authress-service-client-access-key', forms: ['sc_{l20}.{l5}.acc-{l20}.{b60}'] },
  'secrets/maxmind': { source: 'gitleaks maxmind-license-key', forms: ['{n6}_{n29}_mmk'] },
  'secrets/age': { source: 'age, Secret keys; gitleaks age-secret-key', forms: ['AGE-SECRET-KEY-1{e58}'] },
  'secrets/password-hash': {
    source: 'crypt(5), Available hashing methods; PHC string format; Django, Password management',
    forms: [
      '{s1}2b{s1}10{s1}{n53}',
      '{s1}2y{s1}12{s1}{n53}',
      '{s1}6{s1}{n16}{s1}{n86}',
      '{s1}5{s1}rounds=535000{s1}{n16}{s1}{n43}',
      '{s1}1{s1}{n8}{s1}{n22}',
      '{s1}apr1{s1}{n8}{s1}{n22}',
      '{s1}y{s1}j9T{s1}{n22}{s1}{n43}',
      '{s1}argon2id{s1}v=19{s1}m=65536,t=3,p=4{s1}{b22}{s1}{b43}',
      '{s1}scrypt{s1}ln=16,r=8,p=1{s1}{b22}{s1}{b43}',
      '{s1}pbkdf2-sha256{s1}29000{s1}{n22}{s1}{n43}',
      'pbkdf2_sha256{s1}870000{s1}{n22}{s1}{b43}=',
    ],
  },
  'secrets/private-key': {
    source: 'RFC 5958, 2; RFC 8017, A.1.2; RFC 5915, 3; RFC 8410, 7, in Base64',
    forms: [
      'MIIEvgIBADANBgkqhkiG9w0BAQEFAASC{b200}',
      'MIIEpAIBAAKCAQEA{b200}',
      'MIGHAgEAMBMGByqGSM49{b160}',
      'MIHuAgEAMBAGByqGSM49{b300}',
      'MHcCAQEEI{b148}',
      'MC4CAQAwBQYDK2VwBCIEI{b43}',
    ],
  },
  'secrets/firebase-device': { source: 'Firebase, Registration tokens', forms: ['{w22}:APA91b{w134}'] },
  'secrets/wallet': { source: 'BIP 32, Extended keys', forms: ['xprv{j107}', 'zprv{j107}'] },
};
