import type { Kind } from '../kind.ts';

export const golang: Kind = {
  name: 'golang',
  title: 'services in Go',
  formats: [
    'http: TLS handshake error from {ip}:{port}: EOF',
    'dial tcp: lookup {host} on {ip}:53: no such host',
    'dial tcp {ip}:{port}: i/o timeout',
    'context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
    'http: panic serving {ip}:{port}: runtime error: invalid memory address or nil pointer dereference',
    'json: cannot unmarshal string into Go struct field Order.total of type float64',
    'level=error ts={iso} caller=main.go:{int} msg="failed to compact blocks" err="open {file}: no space left on device" duration={duration}',
    'level=warn ts={iso} caller=scrape.go:{int} component="scrape manager" scrape_pool={word} target={url} msg="Error on ingesting samples with different value but same timestamp" num_dropped={int}',
    'level=info ts={iso} caller=compact.go:{int} msg="write block" mint={int} maxt={int} ulid={ulid} duration={duration}',
    'rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing dial tcp {ip}:{port}: connect: connection refused"',
    'rpc error: code = DeadlineExceeded desc = context deadline exceeded',
    'strconv.ParseInt: parsing "{user}": invalid syntax',
    'goroutine {int} [running]: exit status 2',
    'sql: Scan error on column index {small}, name "deleted_at": unsupported Scan, storing driver.Value type <nil> into type *time.Time',
    'slow query ({duration}) on shard {int}: rows={int}',
    'lease {hex16} of {pod} expired {duration} ago',
  ],
};
