function sum(counts) {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** How often the SDK says that the budget dropped an error. */
function droppedByBudget({ summary }) {
  return summary.clientReports['sample_rate:error'] ?? 0;
}

/** What the guard counted of its budget; nothing where there is none. */
function budgetOf({ guard }) {
  return guard?.budget ?? { seen: 0, sent: 0, represented: 0, pending: 0, evicted: 0 };
}

/** The planted values that turned up in what was sent, by name. */
export function leakedNames({ leaks }) {
  return new Set(leaks.map(({ name }) => name));
}

/** What a run came to, as rows of a table. */
function figuresOf(trial, planted) {
  const { summary, guard, leaks } = trial;
  return {
    'envelopes sent': summary.envelopes,
    'items sent': sum(summary.items),
    'errors sent': summary.events,
    'issues they are grouped into': summary.issues,
    'errors they stand for': summary.weightedEvents,
    'errors dropped by the budget': droppedByBudget(trial),
    'events sent for these as the shop closed': trial.closings,
    "errors lost in the SDK's full queue": summary.clientReports['queue_overflow:error'] ?? 0,
    'items withheld': sum(guard?.withheld ?? {}),
    'values replaced': sum(guard?.replaced ?? {}),
    ...Object.fromEntries(Object.entries(guard?.replaced ?? {}).map(([detector, count]) => [`  ${detector}`, count])),
    'values planted': Object.keys(planted).length,
    'planted values that leaked': leakedNames(trial).size,
    'leaks found': leaks.length,
  };
}

/** What a guarded run has to hold to; each sentence is a promise that was broken. */
function brokenPromises({ guarded, unguarded, planted, keptBack }) {
  const budget = budgetOf(guarded);
  const { summary } = guarded;
  const dropped = budget.seen - budget.sent + guarded.closings;
  const silent = Object.keys(planted).filter((name) => !leakedNames(unguarded).has(name) && !keptBack.includes(name));
  const checks = [
    [guarded.leaks.length === 0, `With Vedette, values leaked: ${[...leakedNames(guarded)].join(', ')}.`],
    [silent.length === 0, `Without Vedette, values did not leak, so that nothing is proven of them: ${silent.join(', ')}.`],
    [sum(guarded.guard?.failures ?? {}) === 0, `Callbacks failed: ${JSON.stringify(guarded.guard?.failures)}.`],
    [
      budget.seen === budget.represented + budget.pending + budget.evicted && budget.represented === summary.weightedEvents,
      `The counts do not add up: ${budget.seen} errors were seen, those sent stand for ${summary.weightedEvents}, and ${budget.pending} wait.`,
    ],
    [droppedByBudget(guarded) > 0, 'The budget dropped nothing.'],
    [
      droppedByBudget(guarded) === dropped,
      `The client reports tell of ${droppedByBudget(guarded)} drops; there were ${dropped}.`,
    ],
    [
      JSON.stringify(guarded.answers) === JSON.stringify(unguarded.answers),
      'The shop answered its visitors differently with Vedette than without.',
    ],
  ];
  return checks.filter(([kept]) => !kept).map(([, sentence]) => sentence);
}

/** Compares the two runs: the table, and the promises that were broken, if any. It never holds a planted value. */
export function reportOf({ line, guarded, unguarded, planted, keptBack }) {
  const [withVedette, without] = [guarded, unguarded].map((trial) => figuresOf(trial, planted));
  const rows = Object.keys(withVedette).map((what) => ({ what, with: withVedette[what], without: without[what] ?? 0 }));
  return {
    line,
    rows,
    keptBackBySdk: keptBack,
    broken: brokenPromises({ guarded, unguarded, planted, keptBack }),
    budget: budgetOf(guarded),
    pages: { with: guarded.receiver.origin, without: unguarded.receiver.origin },
  };
}
