import { getClient } from '@sentry/cloudflare';
import {
  type ExplainFingerprintOptions,
  explainFingerprint as explainBy,
  type FingerprintExplanation,
  type Policy,
} from '@vedette/core';
import { definePolicy, type WorkerPolicyOptions } from './policy.ts';

/**
 * Says how an event is grouped and why, with the defaults of Workers: the rule, what its conditions saw, and what Sentry does
 * with it. Values are shown as templates or kinds. Nothing is sent, counted or told, and the event is not written to. Throws
 * a TypeError where an option is not fit for use.
 */
export function explainFingerprint(
  event: object,
  options: WorkerPolicyOptions | Policy = {},
  known: ExplainFingerprintOptions = {},
): FingerprintExplanation {
  return explainBy(event, definePolicy(options), { client: getClient(), ...known });
}
