import { Table } from 'console-table-printer';

const verdicts = ['planted values that leaked', 'leaks found'];

function coloured(row) {
  if (!verdicts.includes(row.what)) return {};
  return { color: row.with === 0 ? 'green' : 'red' };
}

/** The table for a terminal. */
export function tableOf({ rows, line }, { colours }) {
  const table = new Table({
    shouldDisableColors: !colours,
    columns: [
      { name: 'what', title: `A shop on Sentry ${line}`, alignment: 'left' },
      { name: 'with', title: 'with Vedette', alignment: 'right' },
      { name: 'without', title: 'without', alignment: 'right' },
    ],
  });
  for (const row of rows) {
    const shown = { what: row.what, with: row.with.toLocaleString('en'), without: row.without.toLocaleString('en') };
    table.addRow(shown, coloured(row));
  }
  return table.render();
}
