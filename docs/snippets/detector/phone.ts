import { init } from '@vedette/node';
import { definePhone } from '@vedette/phone';

init({ vedette: { detectors: [definePhone({ countries: ['DE', 'US'] })] } });
