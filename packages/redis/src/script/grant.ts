/**
 * How many tokens are granted. A month lends from one bucket, which fills by what is left of the month; first
 * occurrences may have what lies beyond a tenth of what the rest of the month is due. What an asker does not spend comes
 * back: to the bucket of a month, and of a sliding window where its grant took it, so that what was spent is counted for
 * as long as it has to be and no longer. It tells with each question what it has not told before, and so of no grant that is
 * older than the time in which those of its last question could be spent.
 */
export const grant = `
local lentState = redis.call('HMGET', lent, 'life', 'at')
local isLentHere = lentState[1] == life and not isAgain
local askedBefore = tonumber(lentState[2] or 0)

local function lentOf(count)
  return isLentHere and redis.call('HGET', lent, 'window:' .. count.window.name) or ''
end

local function lentOfMonth(count)
  local start, lentCount = string.match(lentOf(count), '^(%S+) (%S+)$')
  return tonumber(start) == count.start and tonumber(lentCount) or 0
end

local function lentRuns(count)
  local runs = {}
  for at, lentCount in string.gmatch(lentOf(count), '(%S+) (%S+)') do
    local run = { tonumber(at), tonumber(lentCount) }
    if run[1] >= askedBefore - validityOf(count.window.milliseconds) - 5000 then runs[#runs + 1] = run end
  end
  return runs
end

local function packRuns(runs)
  local words = {}
  for at, run in ipairs(runs) do words[at] = exact(run[1]) .. ' ' .. whole(run[2]) end
  return table.concat(words, ' ')
end

-- Frees what is still out of the tokens that were granted at an instant.
local function free(count, at, tokens)
  local left = {}
  for _, run in ipairs(count.runs) do
    local part = run[1] <= at and at <= run[2] and math.min(tokens, run[3]) or 0
    tokens, count.spent = tokens - part, count.spent - part
    if run[3] > part then left[#left + 1] = { run[1], run[2], run[3] - part } end
  end
  count.runs = left
end

-- Of one grant, or of those that were first where no grant is told.
local function takeBackOf(count, at, tokens)
  local left = {}
  for _, run in ipairs(count.lent) do
    local part = (at == nil or run[1] == at) and math.min(tokens, run[2]) or 0
    if part > 0 then free(count, run[1], part) end
    tokens = tokens - part
    if run[2] > part then left[#left + 1] = { run[1], run[2] - part } end
  end
  count.lent = left
end

local function takeBackToMonth(count)
  local back = math.max(0, math.min(asked.returned, count.lent, count.since))
  count.lent, count.since, count.spent = count.lent - back, count.since - back, count.spent - back
  count.bucket = math.min(count.size, count.bucket + back)
end

local function takeBackToWindow(count)
  local unnamed = asked.returned
  for _, back in ipairs(asked.returnedOf) do
    takeBackOf(count, back[1], back[2])
    unnamed = unnamed - back[2]
  end
  if unnamed > 0 then takeBackOf(count, nil, unnamed) end
end

local function takeBack(count)
  if count.window.billingDay then count.lent = lentOfMonth(count) else count.lent = lentRuns(count) end
  if count.window.billingDay then takeBackToMonth(count) else takeBackToWindow(count) end
end

local function lend(count, taken)
  if taken > 0 then take(count, taken) end
  local field = 'window:' .. count.window.name
  if count.window.billingDay then
    redis.call('HSET', lent, field, whole(count.start) .. ' ' .. whole(count.lent + taken))
  else
    if taken > 0 then count.lent[#count.lent + 1] = { now, taken } end
    redis.call('HSET', lent, field, packRuns(count.lent))
  end
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

local function lendable(count)
  if not count.window.billingDay or not asked.paced then return left(count) end
  local due = count.window.limit * (count.finish - now) / (count.finish - count.start)
  return math.max(math.floor(count.bucket), math.min(asked.first, math.floor(left(count) - due / 10)))
end

local function grantOf(counts)
  local most = asked.want
  for _, count in ipairs(counts) do
    if count.window.billingDay then fillBucket(count) end
    takeBack(count)
    most = math.min(most, left(count), lendable(count))
  end
  if isAgain or now < learning or not hasRoom(counts) then return 0 end
  return math.max(0, math.floor(most))
end
`;
