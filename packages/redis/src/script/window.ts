/**
 * How many tokens of each window are out. What each earlier life had granted stands apart from what this one has, so
 * that the highest count that an asker tells of a life is added to those of the others: askers may know of different
 * ones. Of a sliding window tokens are kept out for the time in which they may be spent as well, in at most 64 runs.
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

-- Who died with a life may have been granted some that nobody tells of.
local function withMargin(spent, limit)
  return spent + math.min(44, math.floor(limit / 50))
end

-- What earlier lives granted, and until when each is known to have gone on, as the data and a stranger tell.
local function pastOf(window, packed, place)
  local past = packed and cjson.decode(redis.call('HGET', tokens, 'past:' .. window.name) or '{}') or {}
  if not isStranger then return past end
  for ended, told in pairs(cjson.decode(asked.past[place] or '{}')) do
    local kept = past[ended] or { 0, 0 }
    past[ended] = { math.max(kept[1], told[1]), math.max(kept[2], math.min(now, told[2])) }
  end
  return past
end

local function without(past, isOver)
  local left = {}
  for ended, kept in pairs(past) do
    if ended ~= life and kept[1] > 0 and not isOver(kept[2]) then left[ended] = kept end
  end
  return left
end

local function beforeOf(past, limit)
  local before = 0
  for _, kept in pairs(past) do before = before + withMargin(kept[1], limit) end
  return before
end

local function monthCount(window, numbers, past)
  local start, finish = monthOf(now, window.billingDay)
  local size = math.max(1, window.limit / 30)
  local count = { window = window, start = start, finish = finish, since = 0, size = size, bucket = size, filled = now }
  if numbers[1] == finish then count.since, count.bucket, count.filled = numbers[2], numbers[3], numbers[4] end
  if isReborn and count.since > 0 then
    past[ended] = { math.max(count.since, past[ended] and past[ended][1] or 0), now }
    count.since = 0
  end
  count.past = without(past, function(at) return at < start end)
  count.spent = beforeOf(count.past, window.limit) + count.since
  return count
end

local function slidingCount(window, numbers, past)
  local length = window.milliseconds + validityOf(window.milliseconds)
  local count = { window = window, start = now - length, finish = now, length = length, runs = {} }
  local since = 0
  for at = 2, #numbers, 3 do
    if now - numbers[at + 1] < length then
      count.runs[#count.runs + 1] = { numbers[at], numbers[at + 1], numbers[at + 2] }
      since = since + numbers[at + 2]
    end
  end
  if isReborn and since > 0 then
    past[ended] = { math.max(since, past[ended] and past[ended][1] or 0), now }
    count.runs, since = {}, 0
  end
  count.past = without(past, function(at) return now - at >= length end)
  count.spent = beforeOf(count.past, window.limit) + since
  return count
end

local function countOf(window, place)
  local packed = packedOf(window)
  local make = window.billingDay and monthCount or slidingCount
  local count = make(window, numbersIn(packed), pastOf(window, packed, place))
  count.isKept = packed
  return count
end

-- What its asker tells a later life: what each life granted, this one included.
local function tellPast(count)
  local told, since = {}, count.spent - beforeOf(count.past, count.window.limit)
  for ended, kept in pairs(count.past) do told[ended] = kept end
  if since > 0 then told[life] = { since, now } end
  return cjson.encode(told)
end

local function keepPast(count)
  local field = 'past:' .. count.window.name
  if next(count.past) then redis.call('HSET', tokens, field, cjson.encode(count.past)) else redis.call('HDEL', tokens, field) end
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
    return table.concat({ whole(count.finish), whole(count.since), exact(count.bucket), exact(count.filled) }, ' ')
  end
  local over, words = 0, { '' }
  for _, kept in pairs(count.past) do over = math.max(over, kept[2]) end
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
      redis.call('HDEL', tokens, fields[at], 'past:' .. string.sub(fields[at], 8))
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
