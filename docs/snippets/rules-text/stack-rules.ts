import { init, stackTraceRulesFrom } from '@vedette/node';

const markFrames = stackTraceRulesFrom(`
path:**/generated/** -app
stack.function:retry* v+app -app
`);

init({
  integrations: (defaults) => [...defaults, { name: 'StackTraceRules', processEvent: (event) => markFrames(event) }],
});
