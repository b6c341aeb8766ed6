import type { Detector } from './detector.ts';
import { isDeviceNumber } from './device-number.ts';
import { findMacAddress, isMacAddress } from './mac-address.ts';

/** What tells a device from all others. In force on servers. */
export const network: readonly Detector[] = [
  {
    id: 'network/mac',
    label: 'mac address',
    keys: ['mac address', 'mac addr', 'hardware address', 'ethernet address', 'bluetooth address', 'bssid'],
    starts: [':', '-'],
    mostBefore: 2,
    find: findMacAddress,
    validate: isMacAddress,
  },
  { id: 'network/imei', label: 'device number', keys: ['imei', 'imei number', 'imeisv', 'meid'], validate: isDeviceNumber },
  {
    id: 'network/device',
    label: 'device id',
    keys: [
      'idfa',
      'idfv',
      'gaid',
      'aaid',
      'advertising id',
      'android id',
      'device serial',
      'serial number',
      'iccid',
      'imsi',
      'udid',
      'oaid',
      'ssaid',
      'subscriber id',
      'device fingerprint',
      'machine id',
    ],
  },
];
