export { type Capture, type CaptureTransport, capture, type Sent } from './capture.ts';
export type { SentItem } from './envelope.ts';
export { type ExpectNoLeaksOptions, expectNoLeaks } from './expect-no-leaks.ts';
export { findLeaks, type Searchable } from './find-leaks.ts';
export type { Leak } from './leak.ts';
export type { RulePackOptions } from './pack/rule-pack.ts';
export { testRulePack } from './pack/test-rule-pack.ts';
export type { Planted } from './planted.ts';
export type { OutgoingEnvelope } from './serialize.ts';
