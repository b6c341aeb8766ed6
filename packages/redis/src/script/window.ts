/**
 * How many tokens of each window are out. What an earlier life had granted stands apart from what this one has, so that
 * the highest count that an asker tells of is added to what was granted since. Of a sliding window tokens are kept out
 * for the time in which they may be spent as well, in at most 64 runs.
 */
export const window = `
local mostRuns = 64
local mostWindows = 500

local function packedOf(window)
  return redis.call('HGET', tokens, 'window:' .. window.name)
end

local function numbersIn(packed)
  local numbers = {}
  for word in string.gmatch(packed or '', '%S+') do numbers[#numbers + 1] = tonumber(word) end
  return numbers
end

local function validityOf(length)
  return math.min(30000, math.max(length / 8, math.min(500, length / 2)))
end

-- Who died with the last life may have been granted some that nobody tells of.
local function withMargin(spent, limit)
  return math.min(limit, spent + math.min(44, math.floor(limit / 50)))
end

local function monthCount(window, numbers, known)
  local start, finish = monthOf(now, window.billingDay)
  local size = math.max(1, window.limit / 30)
  local count = { window = window, start = start, finish = finish, before = 0, since = 0, size = size, bucket = size, filled = now }
  if numbers[1] == finish then
    count.before, count.since, count.bucket, count.filled = numbers[2], numbers[3], numbers[4], numbers[5]
  end
  if isReborn then count.before, count.since = count.before + count.since, 0 end
  if isStranger and known and known.start == start and known.spent > 0 then
    count.before = math.max(count.before, withMargin(known.spent, window.limit))
  end
  count.spent = count.before + count.since
  return count
end

local function slidingCount(window, numbers, known)
  local length = window.milliseconds + validityOf(window.milliseconds)
  local count = { window = window, start = now - length, finish = now, length = length, before = numbers[2] or 0, beforeAt = numbers[3] or 0, runs = {} }
  local since = 0
  for at = 4, #numbers, 3 do
    if now - numbers[at + 1] < length then
      count.runs[#count.runs + 1] = { numbers[at], numbers[at + 1], numbers[at + 2] }
      since = since + numbers[at + 2]
    end
  end
  if now - count.beforeAt >= length then count.before = 0 end
  if isReborn and since > 0 then
    count.before, count.beforeAt, count.runs, since = count.before + since, now, {}, 0
  end
  if isStranger and known and known.spent > 0 and now - known.finish < length then
    count.before = math.max(count.before, withMargin(known.spent, window.limit))
    count.beforeAt = math.max(count.beforeAt, math.min(now, known.finish))
  end
  count.spent = count.before + since
  return count
end

local function countOf(window, known)
  local packed = packedOf(window)
  local make = window.billingDay and monthCount or slidingCount
  local count = make(window, numbersIn(packed), known)
  count.isKept = packed
  return count
end

local function takeRun(count, taken)
  local newest = count.runs[#count.runs]
  local grain = count.window.limit <= mostRuns and 0 or count.length / mostRuns
  if newest and now - newest[1] < grain then
    newest[2], newest[3] = now, newest[3] + taken
  else
    count.runs[#count.runs + 1] = { now, now, taken }
  end
end

local function take(count, taken)
  count.spent = count.spent + taken
  if not count.window.billingDay then return takeRun(count, taken) end
  count.since = count.since + taken
  count.bucket = math.max(0, count.bucket - taken)
end

local function pack(count)
  if count.window.billingDay then
    return table.concat({ whole(count.finish), whole(count.before), whole(count.since), exact(count.bucket), exact(count.filled) }, ' ')
  end
  local over = count.before > 0 and count.beforeAt or 0
  local words = { '', whole(count.before), exact(count.beforeAt) }
  for _, run in ipairs(count.runs) do
    over = math.max(over, run[2])
    words[#words + 1] = exact(run[1]) .. ' ' .. exact(run[2]) .. ' ' .. whole(run[3])
  end
  words[1] = whole(over + count.length + 1)
  return table.concat(words, ' ')
end

-- A window that is over is as one that was never asked for.
local function forgetOver()
  local fields = redis.call('HGETALL', tokens)
  for at = 1, #fields, 2 do
    if string.sub(fields[at], 1, 7) == 'window:' and numbersIn(fields[at + 1])[1] <= now then
      redis.call('HDEL', tokens, fields[at])
    end
  end
end

local function hasRoom(counts)
  local added = 0
  for _, count in ipairs(counts) do if not count.isKept then added = added + 1 end end
  if added == 0 or redis.call('HLEN', tokens) + added <= mostWindows then return true end
  forgetOver()
  return redis.call('HLEN', tokens) + added <= mostWindows
end
`;
