/** The GraphQL operation that failed. */
export interface GraphqlView {
  /** The name that the operation was given. */
  readonly operation: string | undefined;
  readonly kind: 'query' | 'mutation' | 'subscription' | undefined;
  /** What the server calls the failure, such as `BAD_USER_INPUT`. */
  readonly code: string | undefined;
  /** The field that failed, without the indexes of lists: `orders.items.price`. */
  readonly path: string | undefined;
}
