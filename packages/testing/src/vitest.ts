export { type AdapterOptions, describeAdapter } from './adapter/describe-adapter.ts';
export type { PlantedPlace } from './adapter/plant.ts';
export type {
  AdapterFacts,
  AdapterRoute,
  AdapterScope,
  AdapterSentry,
  AdapterSite,
  Guard,
  Mount,
  MountedSite,
} from './adapter/site.ts';
export { describePack } from './pack/describe-pack.ts';
export { describeRulePack } from './pack/describe-rule-pack.ts';
export type { DetectorExamples, PackDetector, PackOptions } from './pack/pack.ts';
export { describeStore } from './store/describe-store.ts';
export type { StoreOptions, StoreReply, StoreRequest, StoreShape, StoreStanding, StoreWindow } from './store/store.ts';
