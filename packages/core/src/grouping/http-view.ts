/** The request that failed, or that was being served. */
export interface HttpView {
  /** Whether the application asked, or was asked. */
  readonly direction: 'outgoing' | 'incoming';
  /** In capitals. */
  readonly method: string | undefined;
  /** The pattern of the path, such as `/orders/:id`. */
  readonly route: string | undefined;
  readonly status: number | undefined;
  readonly host: string | undefined;
  /** Whether the host is of the site that the application runs on; undefined where that is not known. */
  readonly ownership: 'ours' | 'theirs' | undefined;
  /** Why there was no answer. */
  readonly failure: 'network' | 'timeout' | 'aborted' | undefined;
}
