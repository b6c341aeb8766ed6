import { init } from '@vedette/node';

init({
  // Without it, the variable VEDETTE_KEY is read.
  vedette: { pseudonymKey: process.env.SHOP_PSEUDONYM_KEY },
});
