/**
 * How many tokens are granted. A month lends from one bucket, which fills by what is left of the month; first
 * occurrences may have what lies beyond half of what the rest of the month is due. What an asker does not spend comes
 * back: to the bucket of a month, and of a sliding window in the place of the oldest that are out, so that none of the
 * others comes back too early. It tells with each question what it has not told before, and so of no grant that is
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

-- Takes so many of the first that there are, each with its number in a place.
local function takeFirst(runs, place, most)
  local taken = 0
  while runs[1] and taken < most do
    local part = math.min(most - taken, runs[1][place])
    runs[1][place] = runs[1][place] - part
    taken = taken + part
    if runs[1][place] == 0 then table.remove(runs, 1) end
  end
  return taken
end

local function takeBackToMonth(count)
  local back = math.max(0, math.min(asked.returned, count.lent, count.since))
  count.lent, count.since, count.spent = count.lent - back, count.since - back, count.spent - back
  count.bucket = math.min(count.size, count.bucket + back)
end

local function takeBackToWindow(count)
  local over = 0
  while count.lent[1] and now - count.lent[1][1] >= count.length do over = over + table.remove(count.lent, 1)[2] end
  local out = 0
  for _, run in ipairs(count.lent) do out = out + run[2] end
  local back = takeFirst(count.runs, 3, math.max(0, math.min(asked.returned - over, out)))
  takeFirst(count.lent, 2, back)
  count.spent = count.spent - back
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

local function free(count)
  if not count.window.billingDay or not asked.paced then return left(count) end
  local due = count.window.limit * (count.finish - now) / (count.finish - count.start)
  return math.max(math.floor(count.bucket), math.min(asked.first, math.floor(left(count) - due / 2)))
end

local function grantOf(counts)
  local most = asked.want
  for _, count in ipairs(counts) do
    if count.window.billingDay then fillBucket(count) end
    takeBack(count)
    most = math.min(most, left(count), free(count))
  end
  if isAgain or now < learning or not hasRoom(counts) then return 0 end
  return math.max(0, math.floor(most))
end
`;
