/** Everything of a request, a query or a model that the SDK could collect, switched off one by one. */
export interface LeastCollection {
  readonly userInfo: boolean;
  readonly cookies: boolean;
  readonly httpHeaders: { readonly request: boolean; readonly response: boolean };
  readonly httpBodies: never[];
  readonly urlQueryParams: boolean;
  readonly graphQL: { readonly document: boolean; readonly variables: boolean };
  readonly genAI: { readonly inputs: boolean; readonly outputs: boolean };
  readonly mcp: { readonly inputs: boolean; readonly outputs: boolean };
  readonly databaseQueryData: boolean;
  readonly queues: boolean;
  readonly stackFrameVariables: boolean;
}

/** The `dataCollection` of a client that collects nothing of a person: every field, since the SDK switches on what is left out. */
export const leastCollection: LeastCollection = {
  userInfo: false,
  cookies: false,
  httpHeaders: { request: false, response: false },
  httpBodies: [],
  urlQueryParams: false,
  graphQL: { document: false, variables: false },
  genAI: { inputs: false, outputs: false },
  mcp: { inputs: false, outputs: false },
  databaseQueryData: false,
  queues: false,
  stackFrameVariables: false,
};

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value holds fields of its own; a list of keys to allow or to deny is an answer in itself. */
function isGroup(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('allow' in value || 'deny' in value);
}

function isOff(value: unknown): boolean {
  return value === false || (Array.isArray(value) && value.length === 0);
}

/** The fields that are given; one that is there and undefined is not. */
function givenIn(fields: object): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What is asked for, with every field switched off that is left out of it, also within a group. */
export function withLeast<C extends object>(asked: C, least: object = leastCollection): C {
  const complete = { ...asked };
  for (const [field, off] of Object.entries(least)) {
    const own: unknown = Reflect.get(asked, field);
    if (own === undefined) Reflect.set(complete, field, off);
    else if (isGroup(off) && isGroup(own)) Reflect.set(complete, field, { ...off, ...givenIn(own) });
  }
  return complete;
}

/** Fields that the Sentry 10 line does not know. */
const since11: readonly string[] = ['mcp', 'queues'];

/**
 * The fields of a collection that are not switched off, in dotted form; those that are left out are on. The variables
 * of stack frames are not among them: they are collected only where another option asks for it.
 */
export function collectedFields(collection: object, { line }: { readonly line: number }): readonly string[] {
  const known = Object.entries(leastCollection).filter(
    ([field]) => field !== 'stackFrameVariables' && (line >= 11 || !since11.includes(field)),
  );
  return known.flatMap(([field, off]) => {
    const own: unknown = Reflect.get(collection, field);
    if (!isGroup(off) || !isGroup(own)) return isOff(own) ? [] : [field];
    return Object.keys(off)
      .filter((part) => !isOff(own[part]))
      .map((part) => `${field}.${part}`);
  });
}
