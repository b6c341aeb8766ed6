// Runs in a thread of its own, where counting begins before any code of templates is read.
import { parentPort, workerData } from 'node:worker_threads';
import { ordinaryText } from './messages.ts';
import { workCounter } from './work.ts';

const { workOf, close } = workCounter(/core\/src\/grouping\/(?:template|characters)/);
const { template } = await import('../../../../packages/core/src/grouping/template/template.ts');
const { messages, most }: { readonly messages: readonly string[]; readonly most: number } = workerData;
const ratios = messages.map(
  (message) => workOf(() => template(message)) / workOf(() => template(ordinaryText(Math.min(message.length, most)))),
);
close();
parentPort?.postMessage(ratios);
