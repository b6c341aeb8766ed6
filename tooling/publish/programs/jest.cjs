const { guard } = require('./guard.cjs');
const { names } = require('./names.cjs');

test('the address leaves as [email]', guard);
test('every name is there', names);
