/** A window as the suite asks for it. */
export interface StoreWindow {
  readonly name: string;
  readonly limit: number;
  readonly milliseconds: number;
  readonly billingDay?: number;
}

/** How a window stands, in the store's answer. */
export interface StoreStanding {
  readonly spent: number;
  readonly start: number;
  readonly end: number;
}

/** A question of the suite; that of Vedette's samplers is the same. */
export interface StoreRequest {
  readonly asker: string;
  readonly now: number;
  readonly tokens: {
    readonly windows: readonly StoreWindow[];
    readonly want: number;
    readonly first: number;
    readonly returned: number;
    readonly returnedOf?: readonly (readonly [grant: number, tokens: number])[];
    readonly known: readonly StoreStanding[];
  };
  readonly keys?: { readonly sent: readonly string[]; readonly cursor: string | undefined };
  readonly carry?: { readonly pushed: readonly (readonly [string, number])[]; readonly claimed: readonly string[] };
}

/** An answer, as the suite looks at it. */
export interface StoreReply {
  readonly tokens: {
    readonly granted: number;
    readonly validFor: number;
    readonly grant?: number;
    readonly standings: readonly StoreStanding[];
    readonly fill?: number;
    readonly askers?: number;
  };
  readonly keys?: { readonly known: readonly string[]; readonly cursor: string };
  readonly carry?: {
    readonly totals: readonly (readonly [string, number])[];
    readonly counts: readonly (readonly [string, number])[];
  };
}

/** A store as the suite looks at it; the `BudgetStore` of Vedette fits. */
export interface StoreShape {
  readonly scope: string;
  readonly answers: 'at once' | 'later';
  readonly capabilities?: { readonly firstSeen?: boolean; readonly carry?: boolean };
  readonly lease: (request: StoreRequest) => StoreReply | PromiseLike<StoreReply>;
  readonly close?: () => void | PromiseLike<void>;
}

/** How a store is examined. */
export interface StoreOptions {
  /** Opens a store. Where several may share its tokens, each call connects another asker to the same ones. */
  readonly open: () => StoreShape | PromiseLike<StoreShape>;
  /**
   * Lets so many milliseconds pass on the store's clock.
   * @default a store that answers at once goes by the clock of the question; for another one the suite waits, and
   * does not see a month end
   */
  readonly pass?: (milliseconds: number) => PromiseLike<void>;
  /** The store's clock in milliseconds, where `pass` moves one. @default the clock of the machine */
  readonly now?: () => number;
  /** Makes the store lose its data, as a server does that is started anew. @default it cannot lose any */
  readonly lose?: () => PromiseLike<void>;
  /** How many times a store is asked at random. @default 200 for one that answers at once, 40 for another one */
  readonly rounds?: number;
}
