import { describeOn } from './suite-sample.ts';

describeOn('ioredis 6');
describeOn('ioredis 5');
