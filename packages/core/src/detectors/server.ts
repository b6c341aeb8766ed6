import type { Detector } from './detector.ts';
import { examined } from './examined.ts';
import { finance } from './finance.ts';
import { location } from './location.ts';
import { network } from './network.ts';
import { secrets } from './secrets.ts';

/** The sets that are in force on servers besides the essentials; browsers, whose bytes count, take what they need. */
export const serverSets: readonly Detector[] = /* @__PURE__ */ examined(secrets, finance, network, location);
