import { init } from '@vedette/node';

init({
  vedette: {
    detectors: [{ id: 'shop/order', label: 'order', starts: ['ord-'], pattern: /ORD-\d{6}(?!\d)/g }],
  },
});
