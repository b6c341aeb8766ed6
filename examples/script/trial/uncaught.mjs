// Fails where nobody catches it: in the script itself, in a timer or in a promise.
const [place, text] = process.argv.slice(2);

function fail() {
  throw new Error(text);
}

if (place === 'a timer') setTimeout(fail);
else if (place === 'a promise') void Promise.resolve().then(fail);
else fail();
