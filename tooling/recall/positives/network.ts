import { Address4, Address6 } from 'ip-address';
import type { Chance } from '../chance.ts';
import type { KeyedGenerator, ValueGenerator } from '../sample.ts';

const digits = '0123456789';

/** An address that is somebody's: neither loopback nor unspecified, and no version in disguise. */
function publicIpv4({ faker }: Chance): string {
  for (;;) {
    const address = faker.internet.ipv4();
    if (!/^(?:127|0)\.|\.0\.0\.0$/.test(address)) return address;
  }
}

function ipv6Of(chance: Chance): Address6 {
  return new Address6(`2${chance.text('0123456789abcdef', 3)}:${chance.faker.internet.ipv6().split(':').slice(1).join(':')}`);
}

/** An address with a run of zeros in the middle, as those of servers have. */
function compressed(chance: Chance): string {
  const groups = ipv6Of(chance).canonicalForm().split(':');
  const zeros = 2 + chance.below(4);
  const at = 2 + chance.below(6 - zeros);
  return new Address6(groups.map((group, index) => (index >= at && index < at + zeros ? '0' : group)).join(':')).correctForm();
}

/** Names of hosts that hold an address, as providers give them. */
const hosts: readonly ((value: string) => string)[] = [
  (value) => `ec2-${value}.eu-west-1.compute.example`,
  (value) => `${value}.dsl.provider.example`,
  (value) => `ip-${value}`,
  (value) => `host-${value}.provider.example`,
];

/** Addresses of the network. */
export const addresses: readonly ValueGenerator[] = [
  { name: 'ip/faker', detector: 'network/ip', make: publicIpv4 },
  { name: 'ip/private', detector: 'network/ip', make: ({ faker }) => faker.internet.ipv4({ network: 'private-c' }) },
  { name: 'ip/with a port', detector: 'network/ip', make: (chance) => `${publicIpv4(chance)}:${1024 + chance.below(60000)}` },
  { name: 'ip/with a mask', detector: 'network/ip', make: (chance) => `${new Address4(publicIpv4(chance)).correctForm()}/32` },
  {
    name: 'ip/in the name of a host',
    detector: 'network/ip-in-host',
    make: (chance) => {
      for (;;) {
        const address = publicIpv4(chance);
        if (/^(?:10|172\.(?:1[6-9]|2\d|3[01])|192\.168)\./.test(address)) continue;
        const value = address.replaceAll('.', '-');
        return { value, text: chance.one(hosts)(value) };
      }
    },
  },
  { name: 'ipv6/faker', detector: 'network/ipv6', make: ({ faker }) => faker.internet.ipv6() },
  { name: 'ipv6/correct', detector: 'network/ipv6', make: (chance) => ipv6Of(chance).correctForm() },
  { name: 'ipv6/canonical', detector: 'network/ipv6', make: (chance) => ipv6Of(chance).canonicalForm() },
  { name: 'ipv6/compressed', detector: 'network/ipv6', make: compressed },
  { name: 'ipv6/capitals', detector: 'network/ipv6', make: (chance) => compressed(chance).toUpperCase() },
  {
    name: 'ipv6/link-local',
    detector: 'network/ipv6',
    make: (chance) => `fe80::${ipv6Of(chance).canonicalForm().split(':').slice(4).join(':')}`,
  },
  {
    name: 'ipv6/with a port',
    detector: 'network/ipv6',
    make: (chance) => `[${compressed(chance)}]:${1024 + chance.below(60000)}`,
  },
  {
    name: 'ipv6/mapped',
    detector: 'network/ipv6',
    also: ['network/ip'],
    make: (chance) => `::ffff:${publicIpv4(chance)}`,
  },
];

/** Devices of the network. */
export const devices: readonly ValueGenerator[] = [
  { name: 'mac/faker', detector: 'network/mac', make: ({ faker }) => faker.internet.mac() },
  { name: 'mac/dashes', detector: 'network/mac', make: ({ faker }) => faker.internet.mac('-').toUpperCase() },
];

/** Devices that are known by their key. */
export const keyedDevices: readonly KeyedGenerator[] = [
  {
    name: 'mac/keyed',
    detector: 'network/mac',
    key: ({ one }) => one(['macAddress', 'mac_address', 'wifi_mac_address', 'MAC Address', 'hardwareAddress', 'mac-addr']),
    make: ({ faker }) => faker.internet.mac(''),
  },
  {
    name: 'imei/faker',
    detector: 'network/imei',
    also: ['finance/card'],
    key: ({ one }) => one(['imei', 'IMEI', 'deviceImei', 'device_imei', 'imei1', 'phone-imei']),
    make: ({ faker, one }) => faker.phone.imei().replaceAll('-', one(['', '-'])),
  },
  {
    name: 'imei/meid',
    detector: 'network/imei',
    key: ({ one }) => one(['meid', 'MEID', 'deviceMeid', 'device_meid']),
    make: ({ text, below }) => (below(2) === 0 ? text(digits, 14) : `A${text('0123456789ABCDEF', 13)}`),
  },
  {
    name: 'device/identifiers',
    detector: 'network/device',
    key: ({ one }) =>
      one([
        'idfa',
        'IDFV',
        'gaid',
        'aaid',
        'advertisingId',
        'advertising_id',
        'androidId',
        'android_id',
        'udid',
        'deviceSerial',
        'serial_number',
        'serialNumber',
        'device-serial-number',
      ]),
    make: ({ faker, text, one }) =>
      one([faker.string.uuid(), text('0123456789abcdef', 16), text('ABCDEFGHJKLMNPQRSTUVWXYZ0123456789', 12)]),
  },
  {
    name: 'device/of a subscriber',
    detector: 'network/device',
    key: ({ one }) => one(['iccid', 'ICCID', 'sim_iccid', 'imsi', 'IMSI', 'simImsi']),
    make: ({ text, one }) => one([`89${text(digits, 17)}`, `262${text(digits, 12)}`]),
  },
  {
    name: 'ip/keyed',
    detector: 'network/ip',
    also: ['network/ipv6'],
    key: ({ one }) =>
      one([
        'clientIp',
        'client_ip',
        'ipAddress',
        'ip_address',
        'remoteAddr',
        'REMOTE_ADDR',
        'X-Real-IP',
        'X-Forwarded-For',
        'X-Client-IP',
        'userIp',
        'CF-Connecting-IP',
        'clientAddress',
      ]),
    make: (chance) => chance.one([publicIpv4(chance), compressed(chance)]),
  },
];
