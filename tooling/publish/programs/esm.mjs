import './guard.mjs';
import './names.mjs';
