/**
 * How many tokens are granted. A month lends from one bucket, which fills by what is left of the month; first
 * occurrences may have what lies beyond half of what the rest of the month is due.
 */
export const grant = `
local function lentOf(count)
  local start, lentCount = string.match(redis.call('HGET', lent, 'window:' .. count.window.name) or '', '^(%S+) (%S+)$')
  return tonumber(start) == count.start and tonumber(lentCount) or 0
end

local function takeBack(count)
  if not count.window.billingDay or isAgain then return end
  local back = math.min(asked.returned, lentOf(count), count.since)
  if back <= 0 then return end
  count.since, count.spent = count.since - back, count.spent - back
  redis.call('HSET', lent, 'window:' .. count.window.name, whole(count.start) .. ' ' .. whole(lentOf(count) - back))
end

local function lend(count, taken)
  take(count, taken)
  if not count.window.billingDay then return end
  redis.call('HSET', lent, 'window:' .. count.window.name, whole(count.start) .. ' ' .. whole(lentOf(count) + taken))
end

local function left(count)
  return math.max(0, count.window.limit - count.spent)
end

local function fillBucket(count)
  local passed = (now - count.filled) / math.max(1, count.finish - count.filled)
  local unminted = math.max(0, left(count) - count.bucket)
  count.bucket = math.min(count.size, left(count), count.bucket + unminted * passed)
  count.filled = now
end

local function free(count)
  if not count.window.billingDay or not asked.paced then return left(count) end
  local due = count.window.limit * (count.finish - now) / (count.finish - count.start)
  return math.max(math.floor(count.bucket), math.min(asked.first, math.floor(left(count) - due / 2)))
end

local function grantOf(counts)
  local most = asked.want
  for _, count in ipairs(counts) do
    takeBack(count)
    if count.window.billingDay then fillBucket(count) end
    most = math.min(most, left(count), free(count))
  end
  if isAgain or now < learning or not hasRoom(counts) then return 0 end
  return math.max(0, math.floor(most))
end
`;
