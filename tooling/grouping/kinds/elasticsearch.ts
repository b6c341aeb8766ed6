import type { Kind } from '../kind.ts';

export const elasticsearch: Kind = {
  name: 'elasticsearch',
  title: 'Elasticsearch',
  formats: [
    '[{node}] high disk watermark [{percent}] exceeded on [{nano22}][{node}][{file}] free: {size}[{percent}], shards will be relocated away from this node',
    '[{node}] failed to put mappings on indices [[[logs-{day}/{nano22}]]], type [_doc]',
    '[{node}] [gc][{int}] overhead, spent [{duration}] collecting in the last [{duration}]',
    '[{node}] [logs-{day}][{int}] failed to execute bulk item (index) index {{[logs-{day}][_doc][{nano20}], source[n/a, actual length: [{size}], max length: {size}]}}',
    '[{node}] Cluster health status changed from [YELLOW] to [GREEN] (reason: [shards started [[logs-{day}][{int}]]]).',
    '[{node}] master node changed {{previous [], current [{{{node}}}{{{nano22}}}{{{ip}:{port}}}]}}',
    'Data too large, data for [<http_request>] would be [{int}/{size}], which is larger than the limit of [{int}/{size}]',
    'all shards failed',
    'rejected execution of org.elasticsearch.transport.TransportService$7@{hex8} on EsThreadPoolExecutor[name = {node}/write, queue capacity = {int}]',
    "failed to parse field [price] of type [float] in document with id '{nano20}'",
    'Result window is too large, from + size must be less than or equal to: [{int}] but was [{int}].',
    'no such index [logs-{day}]',
    'version conflict, current version [{int}] is different than the one provided [{int}]',
  ],
};
