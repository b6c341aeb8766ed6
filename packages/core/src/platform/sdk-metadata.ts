/** What an SDK says of itself in what it sends. */
export interface SdkMetadata {
  sdk?: {
    name?: string;
    version?: string;
    packages?: { name: string; version: string }[];
    settings?: { infer_ip?: 'auto' | 'never' };
  };
}

/** Which SDK is guarded by which package. */
export interface GuardedSdk {
  /** The SDK's own name, such as `sentry.javascript.node`: the server's features go by it. */
  readonly name: string;
  /** The version of the SDK. */
  readonly version: string;
  /** The package of the SDK, such as `@sentry/node`. */
  readonly package: string;
  /** The package that guards it, and its version. */
  readonly guard: { readonly package: string; readonly version: string };
}

/**
 * How events name what sent them: by the SDK's own name, with Vedette among the packages, and never to have an address
 * inferred. What another wrapper says of itself stays.
 */
export function guardedMetadata<M extends SdkMetadata>(own: M, sdk: GuardedSdk): M {
  return {
    ...own,
    sdk: {
      name: sdk.name,
      version: sdk.version,
      ...own.sdk,
      packages: [
        ...(own.sdk?.packages ?? [{ name: `npm:${sdk.package}`, version: sdk.version }]),
        { name: `npm:${sdk.guard.package}`, version: sdk.guard.version },
      ],
      settings: { infer_ip: 'never', ...own.sdk?.settings },
    },
  };
}
