import { describeOn } from './suite-sample.ts';

describeOn('@redis/client 6');
describeOn('@redis/client 5');
