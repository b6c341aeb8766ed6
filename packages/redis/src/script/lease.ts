import { carry } from './carry.ts';
import { grant } from './grant.ts';
import { keys } from './keys.ts';
import { life } from './life.ts';
import { month } from './month.ts';
import { window } from './window.ts';

/** What a script answers first, so that no other answer is taken for one. */
export const mark = 'vedette 1';

const lease = `
local kept = 45 * day
local counts, period = {}, 0
for at, window in ipairs(asked.windows) do
  counts[at] = countOf(window, at)
  if window.billingDay then period = math.max(period, counts[at].start) end
end

local granted = grantOf(counts)
local validFor, fill, standings, pasts = 45 * day, '', {}, {}
for _, count in ipairs(counts) do
  if not isAgain then lend(count, granted) end
  if count.window.billingDay and asked.paced then fill = math.min(tonumber(fill) or 1, count.bucket / count.size) end
  validFor = math.min(validFor, count.window.billingDay and count.finish - now or validityOf(count.window.milliseconds))
  pasts[#pasts + 1] = tellPast(count)
  for _, number in ipairs({ count.spent, count.start, count.finish }) do standings[#standings + 1] = exact(number) end
  if granted > 0 or count.isKept or count.spent > 0 then
    redis.call('HSET', tokens, 'window:' .. count.window.name, pack(count))
    keepPast(count)
  end
end

local known, cursor = {}, ''
if asked.keys then known, cursor = tellKeys(asked.keys, period) end
local totals, handed = {}, {}
if asked.carry then totals, handed = moveCounts(asked.carry) end

redis.call('HSET', tokens, 'life', life, 'questions', whole(questions), 'latest', exact(now), 'born', exact(born), 'learning', exact(learning))
redis.call('ZADD', askers, exact(now), asked.asker)
redis.call('ZREMRANGEBYSCORE', askers, '-inf', exact(now - 30000))
if not isAgain then redis.call('HSET', lent, 'question', whole(asked.question), 'life', life, 'at', exact(now)) end
for _, key in ipairs({ tokens, sent, carry }) do redis.call('PEXPIRE', key, kept) end
redis.call('PEXPIRE', askers, 60000)
redis.call('PEXPIRE', lent, 3600000)

local head = { '${mark}', life, whole(questions), whole(granted), exact(validFor), whole(redis.call('ZCARD', askers)), tostring(fill), cursor, exact(now) }
return { head, standings, known, totals, handed, pasts }
`;

/** The whole of it, in one atomic step. It reads only the keys it is given, and only the server's clock. */
export const leaseScript: string = [life, month, window, grant, keys, carry, lease].join('');
