/** A copy of an object in which a member changed, while the members are visited one by one. */
export interface RecordCopy {
  members: Record<string, unknown>;
  /** Whether it began with all members, of which those to come are still to be visited. */
  isWhole: boolean;
  /** How often a key became like another. */
  twins: Map<string, number> | undefined;
}

/** Sets a key, also `__proto__`. */
export function setMember(members: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(members, key, { value, enumerable: true, configurable: true, writable: true });
  else members[key] = value;
}

/** A key of its own for one that became like another: they are told apart by a number. */
function freeKey(members: object, key: string, twins: Map<string, number>): string {
  let free = key;
  while (Object.hasOwn(members, free)) {
    const twin = (twins.get(key) ?? 1) + 1;
    twins.set(key, twin);
    free = `${key} ${twin}`;
  }
  return free;
}

/** The members of an object before one. */
function membersBefore(record: Readonly<Record<string, unknown>>, end: string): Record<string, unknown> {
  const before: Record<string, unknown> = {};
  for (const key in record) {
    if (key === end) break;
    if (Object.hasOwn(record, key)) setMember(before, key, record[key]);
  }
  return before;
}

function endBefore(copy: RecordCopy, end: string): void {
  copy.members = membersBefore(copy.members, end);
  copy.isWhole = false;
}

/** A copy of an object at the first member that changes: with all members where they can be had at once. */
export function copyAt(record: Readonly<Record<string, unknown>>, key: string): RecordCopy {
  try {
    if (Object.getOwnPropertySymbols(record).length === 0) return { members: { ...record }, isWhole: true, twins: undefined };
  } catch (_thrown) {
    // One of the members to come throws when it is read; it is visited in its turn.
  }
  return { members: membersBefore(record, key), isWhole: false, twins: undefined };
}

export function emptyCopy(): RecordCopy {
  return { members: {}, isWhole: false, twins: undefined };
}

/** Puts what is sent for a member into the copy; undefined leaves out what was something before. */
export function putMember(copy: RecordCopy, key: string, sentKey: string, value: unknown, isSame: boolean): void {
  const isLeftOut = value === undefined && !isSame;
  if (copy.isWhole) {
    if (isLeftOut) delete copy.members[key];
    else if (sentKey !== key) endBefore(copy, key);
    else if (!Object.is(copy.members[key], value)) setMember(copy.members, key, value);
    if (copy.isWhole) return;
  }
  if (isLeftOut) return;
  if (sentKey !== key) copy.twins ??= new Map();
  setMember(copy.members, copy.twins === undefined ? sentKey : freeKey(copy.members, sentKey, copy.twins), value);
}

/** Ends a copy at a member that is not visited any more, with a mark in the place of the rest. */
export function endWith(copy: RecordCopy, key: string, mark: string): void {
  if (copy.isWhole) endBefore(copy, key);
  setMember(copy.members, freeKey(copy.members, mark, new Map()), mark);
}
