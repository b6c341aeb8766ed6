const { init } = require('@vedette/node');

init();
