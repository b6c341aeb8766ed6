const steps = ['load', 'validate', 'price', 'reserve', 'notify', 'archive'];

function settle(depth, row) {
  if (depth > 0) return settle(depth - 1, row);
  throw new RangeError(`Row ${row.id} of the nightly report has a total of ${row.total} and ${row.lines} lines`);
}

function fail(depth, row) {
  const before = steps[depth % steps.length];
  if (depth > 0) return fail(depth - 1, { ...row, before });
  return settle(12, row);
}

/** Makes the nightly report: a hundred breadcrumbs, much extra, and a long stack at its end. */
export function report(Sentry, { rows, notes }) {
  for (const [at, row] of rows.entries()) {
    Sentry.addBreadcrumb({
      category: at % 3 === 0 ? 'http' : 'report',
      type: at % 3 === 0 ? 'http' : 'default',
      level: 'info',
      message: `${steps[at % steps.length]} row ${row.id}${row.note === undefined ? '' : `: ${row.note}`}`,
      data: {
        url: `https://api.lotus-shop.example/v1/orders/${row.id}?expand=lines${row.query ?? ''}`,
        method: 'GET',
        status_code: 200,
        duration_ms: 12 + (at % 7),
        trace: row.trace,
      },
    });
  }
  Sentry.setContext('report', { name: 'nightly', rows: rows.length, started: '2026-11-20T02:00:00.000Z', notes });
  Sentry.setTag('report', 'nightly');
  Sentry.setExtra('rows', rows.slice(0, 40));
  Sentry.setExtra('settings', { pageSize: 500, retries: 3, features: { archive: true, notify: false }, regions: ['eu', 'us'] });
  fail(30, { id: rows[0].id, total: 118.4, lines: 3 });
}
