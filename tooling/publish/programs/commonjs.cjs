const { guard } = require('./guard.cjs');
const { names } = require('./names.cjs');

names();
guard().catch((failure) => {
  console.error(failure);
  process.exitCode = 1;
});
