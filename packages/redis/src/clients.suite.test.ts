import { describeOn } from './suite-sample.ts';

describeOn({
  '@redis/client 6': { isLosing: true },
  'ioredis 6': { isLosing: true },
  '@redis/client 5': { isLosing: false },
  'ioredis 5': { isLosing: false },
});
