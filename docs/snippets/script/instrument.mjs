import { init } from '@vedette/node';

init();
