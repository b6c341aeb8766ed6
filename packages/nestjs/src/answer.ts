import { propertyOf } from './property.ts';

/** The codes by which GraphQL servers tell the caller of a mistake of theirs. */
const mistakes: readonly unknown[] = ['BAD_REQUEST', 'BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'];

function isServerStatus(status: unknown): boolean {
  return typeof status === 'number' && status >= 500;
}

/**
 * Whether an error is how a handler without a status to answer with tells its caller something: an RpcException or a
 * WsException, unless what it says has the status of a fault, and an error of GraphQL that has the code of a mistake.
 */
export function isAnswer(error: unknown): boolean {
  try {
    const getError = propertyOf(error, 'getError');
    if (typeof getError !== 'function') return mistakes.includes(propertyOf(propertyOf(error, 'extensions'), 'code'));
    const answer: unknown = Reflect.apply(getError, error, []);
    return ![propertyOf(answer, 'status'), propertyOf(answer, 'statusCode')].some(isServerStatus);
  } catch (_thrown) {
    return false;
  }
}
