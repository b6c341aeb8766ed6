import type { Chance } from './chance.ts';

const digits = '0123456789';
const hexadecimal = `${digits}abcdef`;
const small = 'abcdefghijklmnopqrstuvwxyz';
const capitals = small.toUpperCase();
const all = `${small}${capitals}${digits}`;

const users: readonly string[] = [
  'jane',
  'john.doe',
  'oleg',
  'svc-deploy',
  'maria42',
  'admin',
  'backup',
  'x.ng',
  'kim_lee',
  'postgres',
];
const hosts: readonly string[] = ['api', 'db-primary', 'cache', 'shop', 'edge-03', 'mail', 'search', 'n219076184117'];
const domains: readonly string[] = [
  'example.com',
  'acme.io',
  'corp.internal',
  'shop.example.org',
  'netvigator.com',
  'svc.cluster.local',
];
const numberedNames: readonly string[] = [
  'orders-v2',
  'web-1',
  'billing7',
  'user-events-3',
  'cart2',
  'mailer-01',
  'k8s-agent',
  'payments-eu1',
];
const routes: readonly string[] = [
  '/',
  '/login',
  '/api/v1/orders/4711',
  '/search?q=shoes&page=2',
  '/users/jane',
  '/checkout/step/2',
  '/favicon.ico',
];
const months: readonly string[] = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** Names of letters alone: words that could stand in any sentence, and words that are joined. */
const plainNames: readonly string[] = [
  'cart',
  'billing',
  'checkout',
  'inventory',
  'mailer',
  'payments',
  'search',
  'orders',
  'catalog',
  'shipping',
];
const joinedNames: readonly string[] = [
  'user-events',
  'order-service',
  'payment-gateway',
  'image-resizer',
  'email_outbox',
  'order_lines',
  'auditLog',
  'cartItems',
  'shop.orders',
  'acme.billing.invoices',
];

/** Tasks in Python and jobs in Ruby, half of them with a digit. */
const numberedTasks: readonly string[] = ['shop.tasks.sync_stock_v2', 'billing2.tasks.charge_card', 'reports.tasks.export_s3'];
const tasks: readonly string[] = [...numberedTasks, 'shop.tasks.send_mail', 'billing.tasks.close_month', 'search.reindex'];
const numberedJobs: readonly string[] = ['SyncStockV2Job', 'ExportS3Worker', 'Billing::Charge3dsJob'];
const jobs: readonly string[] = [...numberedJobs, 'SendMailJob', 'Billing::CloseMonthJob', 'ReindexWorker'];

/** Draws a value. */
export type Draw = (chance: Chance) => string;

/** A whole number of one to eight digits, small ones as often as large ones. */
const int: Draw = (chance) => String(chance.below(10 ** (1 + chance.below(8))));
const two = (number: number): string => String(number).padStart(2, '0');
const hex =
  (length: number): Draw =>
  ({ text }) =>
    text(hexadecimal, length);
const random =
  (alphabet: string, length: number): Draw =>
  ({ text }) =>
    text(alphabet, length);
const time: Draw = ({ below }) => `${two(below(24))}:${two(below(60))}:${two(below(60))}`;
const date: Draw = (chance) => `20${two(20 + chance.below(8))}-${chance.one(months)}-${two(1 + chance.below(28))}`;
const uuid: Draw = (chance) => [8, 4, 4, 4, 12].map((length) => hex(length)(chance)).join('-');
const float: Draw = (chance) => `${int(chance)}.${random(digits, 1 + chance.below(3))(chance)}`;
const address: Draw = ({ below }) => Array.from({ length: 4 }, () => below(256)).join('.');
const host: Draw = (chance) => (chance.below(4) === 0 ? address(chance) : `${chance.one(hosts)}.${chance.one(domains)}`);
const file: Draw = (chance) =>
  `/${chance.one(['var/lib', 'opt/app', 'tmp', 'srv/data', 'home/jane'])}/${chance.one(['store', 'x-01', 'cache.d'])}/${random(small, 5)(chance)}.${chance.one(['log', 'tmp', 'js', 'sock'])}`;
const asset: Draw = (chance) =>
  `/assets/${chance.one(['index', 'Settings', 'vendor-react'])}-${random(`${all}_-`, 8)(chance)}.${chance.one(['js', 'css'])}`;
const url: Draw = (chance) =>
  `${chance.one(['https', 'http'])}://${host(chance)}${chance.below(2) === 0 ? `:${1024 + chance.below(60_000)}` : ''}${chance.one(routes)}`;

/** A name that somebody gave: half of them hold a digit, and half of the others are a word. */
const name: Draw = ({ one }) => one(one([numberedNames, numberedNames, plainNames, joinedNames]));

/** The values that formats name. */
export const values: Readonly<Record<string, Draw>> = {
  int,
  small: ({ below }) => String(below(10)),
  float,
  percent: ({ below }) => `${below(100)}.${below(10)}%`,
  port: ({ below }) => String(1024 + below(60_000)),
  letter: ({ one }) => one(['<', 'u', 'E', '}', 'o']),
  digits12: random(digits, 12),
  digits20: random(digits, 20),
  hex4: hex(4),
  hex6: hex(6),
  hex8: hex(8),
  hex12: hex(12),
  hex16: hex(16),
  hex17: hex(17),
  hex24: hex(24),
  hex32: hex(32),
  hex64: hex(64),
  hex0x: (chance) => `0x${hex(8 + 4 * chance.below(2))(chance)}`,
  hex16x: (chance) => `0x${hex(16)(chance)}`,
  uuid,
  guid: (chance) => `{${uuid(chance)}}`,
  ulid: (chance) => `01${random(`${digits}ABCDEFGHJKMNPQRSTVWXYZ`, 24)(chance)}`,
  nano8: random(all, 8),
  nano9: random(`${all}_-`, 9),
  nano: random(all, 11),
  nano20: random(`${all}_-`, 20),
  nano22: random(`${all}_-`, 22),
  rand5: random(`${small}${digits}`, 5),
  rand8: random(`${small}${digits}`, 8),
  rand14: random(`${small}${digits}`, 14),
  upper13: random(`${capitals}${digits}`, 13),
  upper16: random(`${capitals}${digits}`, 16),
  prefixed: (chance) => `pi_${random(all, 24)(chance)}`,
  b64: random(`${all}+/`, 43),
  b64long: (chance) => `${random(`${all}+/`, 75)(chance)}=`,
  ip: address,
  mac: (chance) => Array.from({ length: 6 }, () => hex(2)(chance)).join(':'),
  host,
  origin: (chance) => `https://${host(chance)}`,
  url,
  wss: (chance) => `wss://${host(chance)}/socket?id=${uuid(chance)}`,
  sqs: (chance) => `https://sqs.eu-west-1.amazonaws.com/${random(digits, 12)(chance)}/${name(chance)}`,
  route: ({ one }) => one(routes),
  method: ({ one }) => one(['GET', 'GET', 'GET', 'GET', 'POST']),
  file,
  asset,
  dir: ({ one }) => one(['/data/kafka-1', '/var/lib/kafka', '/mnt/d2/logs']),
  tf: ({ one }) => one(['main.tf', 'lb.tf', 'modules/net/main.tf']),
  windows: (chance) => `C:\\Users\\${chance.one(users)}\\${random(small, 6)(chance)}.txt`,
  image: (chance) => `registry.example.com/shop/${name(chance)}:${hex(7)(chance)}`,
  email: (chance) => `${chance.one(users)}@${chance.one(domains)}`,
  user: ({ one }) => one(users),
  word: name,
  task: ({ one }) => one(tasks),
  job: ({ one }) => one(jobs),
  part: (chance) => `${chance.one(['all', '202406', '20240617'])}_${int(chance)}_${int(chance)}_${chance.below(10)}`,
  pg: (chance) => `${1 + chance.below(30)}.${hex(1 + chance.below(3))(chance)}`,
  node: (chance) => `node-${chance.below(20)}`,
  pod: (chance) =>
    `${chance.one(['cart', 'web', 'mailer'])}-${random('bcdfghjklmnpqrstvwxz2456789', 10)(chance)}-${random('bcdfghjklmnpqrstvwxz2456789', 5)(chance)}`,
  disk: ({ one }) => one(['sda1', 'nvme0n1p2', 'dm-0']),
  nic: ({ one }) => one(['eth0', 'eth1', 'enp3s0']),
  veth: (chance) => `veth${hex(7)(chance)}`,
  quoted: (chance) => `"${chance.one(['checkout.title', 'cart.empty', 'a b c', 'jane roe'])}"`,
  quotedRaw: ({ one }) => one(['abc', '12,50', 'n/a', 'jane roe']),
  version: ({ below }) => `${below(20)}.${below(30)}.${below(10)}`,
  size: (chance) => `${chance.below(1000)}${chance.one(['', '.5', '.25'])}${chance.one(['kb', 'mb', 'gb', 'b'])}`,
  binarySize: (chance) => `${chance.below(1000)}.${random(digits, 2)(chance)} ${chance.one(['KiB', 'MiB', 'GiB'])}`,
  duration: (chance) =>
    chance.one([
      `${chance.below(1000)}ms`,
      `${chance.below(60)}.${chance.below(10)}s`,
      `${1 + chance.below(59)}s`,
      `${1 + chance.below(9)}m${chance.below(60)}s`,
    ]),
  goDuration: (chance) =>
    chance.one([
      `${1 + chance.below(999)}.${random(digits, 3)(chance)}µs`,
      `${1 + chance.below(999)}.${random(digits, 6)(chance)}ms`,
      `${1 + chance.below(59)}.${random(digits, 9)(chance)}s`,
      `${1 + chance.below(59)}m${chance.below(60)}.${random(digits, 9)(chance)}s`,
    ]),
  hours: ({ below }) => `${1 + below(12)}h${below(60)}m0s`,
  timespan: (chance) => `${time(chance)}.${random(digits, 7)(chance)}`,
  date,
  day: (chance) => date(chance).replaceAll('-', '.'),
  iso: (chance) => `${date(chance)}T${time(chance)}.${random(digits, 3)(chance)}Z`,
  isoSeconds: (chance) => `${date(chance)}T${time(chance)}Z`,
  pythonDate: (chance) => `${date(chance)} ${time(chance)}.${random(digits, 6)(chance)}`,
  cephDate: (chance) => `${date(chance)}T${time(chance)}.${random(digits, 6)(chance)}+0000`,
  acceptDate: (chance) =>
    `${two(1 + chance.below(28))}/${chance.one(['Jan', 'May', 'Sep', 'Dec'])}/2025:${time(chance)}.${random(digits, 3)(chance)}`,
  compact: (chance) => `${date(chance).replaceAll('-', '')}T${time(chance).replaceAll(':', '')}Z`,
  railsDate: (chance) => `${date(chance)} ${time(chance)} +0100`,
};

/** The same values, but that each name which somebody gave holds a digit. */
export const numberedValues: Readonly<Record<string, Draw>> = {
  ...values,
  word: ({ one }) => one(numberedNames),
  task: ({ one }) => one(numberedTasks),
  job: ({ one }) => one(numberedJobs),
};
