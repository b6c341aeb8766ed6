// One measurement of bench.mjs in a process of its own: name, times.
import { speedAlone } from './speed.ts';

const [name = '', times] = process.argv.slice(2);
process.stdout.write(JSON.stringify(speedAlone(name, Number(times))));
