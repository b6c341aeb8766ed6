import type { Kind } from '../kind.ts';

export const prometheus: Kind = {
  name: 'prometheus',
  title: 'Prometheus, Alertmanager and Grafana',
  formats: [
    'time={iso} level=WARN source=scrape.go:{int} msg="Error on ingesting out-of-order samples" component="scrape manager" scrape_pool={word} target={url} num_dropped={int}',
    'time={iso} level=WARN source=scrape.go:{int} msg="Error on ingesting samples that are too old or are too far into the future" component="scrape manager" scrape_pool={word} target={url} num_dropped={int}',
    'time={iso} level=ERROR source=scrape.go:{int} msg="Scrape commit failed" component="scrape manager" scrape_pool={word} target={url} err="write to WAL: log samples: write {file}: no space left on device"',
    'time={iso} level=WARN source=group.go:{int} msg="Evaluating rule failed" component="rule manager" file={file} group={word} name={word} index={int} err="query timed out in expression evaluation"',
    'time={iso} level=WARN source=group.go:{int} msg="Evaluating rule failed" component="rule manager" file={file} group={word} name={word} index={int} err="vector cannot contain metrics with the same labelset"',
    'time={iso} level=WARN source=queue_manager.go:{int} msg="Failed to send batch, retrying" component=remote remote_name={hex6} url={url} err="Post \\"{url}\\": context deadline exceeded"',
    'time={iso} level=ERROR source=queue_manager.go:{int} msg="non-recoverable error" component=remote remote_name={hex6} url={url} failedSampleCount={int} failedHistogramCount={int} failedExemplarCount={int} err="server returned HTTP status 400 Bad Request: out of order sample"',
    'time={iso} level=WARN source=queue_manager.go:{int} msg="Skipping resharding, last successful send was beyond threshold" component=remote remote_name={hex6} url={url} lastSendTimestamp={int} minSendTimestamp={int}',
    'time={iso} level=ERROR source=notifier.go:{int} msg="Error sending alerts" component=notifier alertmanager={url} count={int} err="Post \\"{url}\\": dial tcp {ip}:{port}: connect: connection refused"',
    'time={iso} level=WARN source=head_wal.go:{int} msg="Unknown series references" component=tsdb samples={int} exemplars={int}',
    'time={iso} level=ERROR source=db.go:{int} msg="compaction failed" component=tsdb err="compact head: persist head block: write {file}: no space left on device"',
    'time={iso} level=ERROR source=dispatch.go:{int} msg="Notify for alerts failed" component=dispatcher num_alerts={int} err="{word}/webhook[{small}]: notify retry canceled after {int} attempts: Post \\"<redacted>\\": dial tcp {ip}:{port}: connect: connection refused"',
    'time={iso} level=ERROR source=dispatch.go:{int} msg="Notify for alerts failed" component=dispatcher num_alerts={int} err="{word}/email[{small}]: notify retry canceled due to unrecoverable error after {int} attempts: *smtp.plainAuth auth: 535 5.7.8 Error: authentication failed"',
    'logger=context userId={int} orgId={int} uname={user} t={iso} level=error msg="Request Completed" method=POST path=/api/ds/query status=500 remote_addr={ip} time_ms={int} duration={goDuration} size={int} referer={url} handler=/api/ds/query status_source=server',
    'logger=ngalert.scheduler rule_uid={rand14} org_id={int} version={int} fingerprint={hex16} now={isoSeconds} t={iso} level=error msg="Failed to evaluate rule" attempt={small} error="failed to build query \'A\': data source not found"',
    'logger=authn.service t={iso} level=warn msg="Failed to authenticate request" client=auth.client.session error="user token not found"',
  ],
};
