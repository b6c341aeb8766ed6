export type { AttributeScrubbing } from './advanced-scrubbing/attribute-flags.ts';
export type { ConfigFault } from './advanced-scrubbing/config.ts';
export { type FromSentryOptions, fromSentry, type SentryConfig, type SentryRules } from './advanced-scrubbing/from-sentry.ts';
export type { ScrubbedPayload } from './advanced-scrubbing/item-scrub.ts';
export { type AdvancedConfig, type ScrubbingSettings, settingsConfig } from './advanced-scrubbing/settings.ts';
export { type SelectorSuggestion, suggestSelectors } from './advanced-scrubbing/suggestion.ts';
export { type LeftToVedette, type SentryExport, toSentry } from './advanced-scrubbing/to-sentry.ts';
export { type ConfigValidity, validateSentryConfig } from './advanced-scrubbing/validation.ts';
export type { Cap } from './budget/cap.ts';
export type { BudgetCounts, KeyCounts } from './budget/counts.ts';
export type { DetailSource } from './budget/detail.ts';
export { answeringLater } from './budget/leasing.ts';
export { leastMissed } from './budget/least-missed.ts';
export { createMemoryStore } from './budget/memory-store.ts';
export { monthOf, type Span } from './budget/month.ts';
export type { BudgetOptions, BudgetRates } from './budget/plan.ts';
export type { Period, Rate, Window } from './budget/rate.ts';
export type { BudgetRule } from './budget/rule.ts';
export type {
  BudgetScope,
  BudgetStore,
  CarryHanded,
  CarryMoved,
  KeyCount,
  KeysKnown,
  KeysTold,
  LeaseReply,
  LeaseRequest,
  NamedWindow,
  OnStoreDown,
  Standing,
  StoreCapabilities,
  TokensAsked,
  TokensGranted,
  TokensReturned,
} from './budget/store.ts';
export { createTokenCount, type TokenCount, type TokenRun } from './budget/token-count.ts';
export {
  type ComparedIssue,
  type CompareGroupingOptions,
  compareGrouping,
  type GroupingComparison,
  type GroupingMove,
} from './compare-grouping.ts';
export type {
  AuditDecision,
  BudgetDecision,
  Decision,
  EnrichDecision,
  FaultDecision,
  Finding,
  FingerprintDecision,
  RecognisedBy,
  ReplacedBy,
  ScrubDecision,
  Stage,
  WithheldReason,
} from './decision.ts';
export type { Detector, Surroundings } from './detectors/detector.ts';
export { essentials } from './detectors/essentials.ts';
export { finance } from './detectors/finance.ts';
export { identityBr } from './detectors/identity/br.ts';
export { identityEu } from './detectors/identity/eu.ts';
export { identityGb } from './detectors/identity/gb.ts';
export { identityIn } from './detectors/identity/in.ts';
export { identityPerson } from './detectors/identity/person.ts';
export { identityUs } from './detectors/identity/us.ts';
export { location } from './detectors/location.ts';
export { network } from './detectors/network.ts';
export { phone } from './detectors/phone.ts';
export type { Part, Replacement } from './detectors/replacement.ts';
export { secrets } from './detectors/secrets.ts';
export { serverSets } from './detectors/server.ts';
export { type Deployment, deploymentOf, type EnvironmentVariables } from './enrich/deployment.ts';
export type { Enricher, EnrichHint, Enrichment } from './enrich/enricher.ts';
export {
  type BurnWindow,
  defineObjective,
  type Objective,
  type ObjectiveOptions,
  type Severity,
} from './error-budget/objective.ts';
export { type Counts, createOccurrences, type Occurrences } from './error-budget/occurrences.ts';
export {
  type Burn,
  type CountsWithin,
  detailOf,
  type ErrorBudget,
  type ErrorBudgetState,
  errorBudget,
} from './error-budget/report.ts';
export { type DetectorInForce, type Explanation, explain } from './explain.ts';
export {
  type ExplainedGuard,
  type ExplainedRule,
  type ExplainFingerprintOptions,
  explainFingerprint,
  type FingerprintExplanation,
  type RejectedRule,
} from './explain-fingerprint.ts';
export { isFault, isFaultTo } from './fault.ts';
export type { DatabaseView } from './grouping/database/view.ts';
export { defineFingerprintRule } from './grouping/define-rule.ts';
export type { ExceptionView } from './grouping/exception-view.ts';
export type { FrameView } from './grouping/frame-view.ts';
export type { RefusedRule, RuleProblem, RulesWithProblems } from './grouping/given-rules.ts';
export type { GraphqlView } from './grouping/graphql-view.ts';
export type { GuardState } from './grouping/guard/guard.ts';
export type { FingerprintGuardOptions } from './grouping/guard/plan.ts';
export type { GuardedRule } from './grouping/guard/state.ts';
export type { FingerprintHint } from './grouping/hint.ts';
export type { HttpView } from './grouping/http/view.ts';
export { keyOf } from './grouping/key.ts';
export {
  defineFingerprintRules,
  type FingerprintExample,
  type FingerprintPack,
  type FingerprintPackOptions,
} from './grouping/pack.ts';
export { databasePack } from './grouping/packs/database-pack.ts';
export { graphqlPack } from './grouping/packs/graphql-pack.ts';
export { httpPack } from './grouping/packs/http-pack.ts';
export { messagePack } from './grouping/packs/message-pack.ts';
export { nodePack } from './grouping/packs/node-pack.ts';
export { releasePack } from './grouping/packs/release-pack.ts';
export { webPack } from './grouping/packs/web-pack.ts';
export { encodedPart, type Part as FingerprintPart, part, sentryGrouping } from './grouping/part.ts';
export { type FingerprintRule, fingerprintBy } from './grouping/rule.ts';
export type { ConditionSight, RulePlace } from './grouping/rule-sight.ts';
export { type Conditions, conditionsHold, conditionsOf, type Verdict } from './grouping/rules-text/conditions.ts';
export { type LintOptions, lintRules } from './grouping/rules-text/linter.ts';
export type { MatcherOptions } from './grouping/rules-text/matcher.ts';
export { parseRules } from './grouping/rules-text/parser.ts';
export { printRules } from './grouping/rules-text/printer.ts';
export type { RulesProblem } from './grouping/rules-text/problem.ts';
export { type LeftOut, type ServerRules, toSentryRules } from './grouping/rules-text/server-text.ts';
export {
  type MarkFrames,
  type ReadStackTraceRules,
  readStackTraceRules,
  stackTraceRulesFrom,
} from './grouping/rules-text/stack-rules.ts';
export {
  fingerprintRulesFrom,
  type ReadRules,
  readFingerprintRules,
  type TextRule,
  type TextRulesOptions,
} from './grouping/rules-text/text-rules.ts';
export type { Matcher, RulesLine, RulesText, WrittenRule } from './grouping/rules-text/tree.ts';
export type { GroupingMode, ServerSide } from './grouping/server-side.ts';
export {
  byEndpoint,
  byImpact,
  byMessageTemplate,
  byOrigin,
  byRootCause,
  byType,
  groupBy,
  type ImpactAreas,
  type Strategy,
} from './grouping/strategy.ts';
export type { Slot as TemplateSlot } from './grouping/template/slot.ts';
export { type Template, template, templateOf } from './grouping/template/template.ts';
export type { TemplateWords } from './grouping/template/template-words.ts';
export type { GroupingVersion } from './grouping/version.ts';
export { type Views, viewsOf } from './grouping/views.ts';
export type { Stats } from './ledger.ts';
export { guard, guardWith, type Platform, type VedetteIntegration } from './pipeline.ts';
export { vedette } from './platform/any-sdk.ts';
export { type LeastCollection, leastCollection, withLeast } from './platform/data-collection.ts';
export { type GuardableClient, guardExisting } from './platform/existing-client.ts';
export { isGuarded } from './platform/guarded.ts';
export { type GuardWithLookout, type Lookout, type LookoutOptions, lookingOut, statsOf } from './platform/lookout.ts';
export { misplacedOption, refuseMisplaced } from './platform/misplaced.ts';
export { definePagePolicy } from './platform/page-policy.ts';
export type { KeyedHash } from './platform/pseudonym.ts';
export { givenRequestId, requestIdBy } from './platform/request-id.ts';
export { ownMiddleware, type RequestMiddleware, type RequestScopes, requestMiddleware } from './platform/request-middleware.ts';
export { type GuardedSdk, guardedMetadata, type SdkMetadata } from './platform/sdk-metadata.ts';
export { defineServerPolicy, type ServerPlatform, type ServerPolicyOptions } from './platform/server-policy.ts';
export { misreadSwitches } from './platform/switch.ts';
export { tell } from './platform/tell.ts';
export { alsoUncalled } from './platform/uncalled.ts';
export { smallQueue, type WeakCollectionOptions, weakCollection } from './platform/weak-option.ts';
export { definePolicy, type Policy, type PolicyOptions, policyOptionNames, type Switch } from './policy.ts';
export { kindOf, refusal, refuseUnknownKeys, refuseUnlessFunctions } from './refusal.ts';
export { isScrubbedRecording } from './replay/recording-mark.ts';
export {
  createRecordingScrubber,
  type RecordingScrubber,
  type RecordingScrubberOptions,
} from './replay/recording-scrubber.ts';
export { scrubRecordings } from './replay/recordings.ts';
export {
  type ClosingResponse,
  type ProvideRequestOptions,
  provideRequest,
  type RequestFacts,
  type RequestSource,
  requestOf,
  type TellRequest,
} from './request.ts';
export { type Audit, type AuditOptions, secretAudit } from './scrub/audit.ts';
export { defineDetector } from './scrub/define-detector.ts';
export type { ItemRules } from './scrub/item/item-rules.ts';
export type { Recorded, RecordingJudge, RecordingPolicy, Recordings } from './scrub/item/recording.ts';
export { patternSlowness } from './scrub/pattern/growth.ts';
export type { MetaTree } from './scrub/remark/meta.ts';
export type { Pseudonymize } from './scrub/replace/pseudonym.ts';
export type { Replacements } from './scrub/replace/replacements.ts';
export { scrubbedBy } from './scrub/scrubbed-by.ts';
export type {
  DataCategory,
  DropReason,
  Envelope,
  EnvelopeItem,
  EnvelopeItemType,
  SentryClient,
  SentryScope,
  SentryTransport,
} from './sentry.ts';
export { type NodeRequest, type NodeResponse, type NodeTunnel, type NodeTunnelOptions, nodeTunnel } from './tunnel/node.ts';
export type { TunnelOptions } from './tunnel/options.ts';
export { createTunnel, type Tunnel, type TunnelAnswer, type TunnelPlatform, type TunnelRequest } from './tunnel/tunnel.ts';
export type { Forward } from './tunnel/upstream.ts';
