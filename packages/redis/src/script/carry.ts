/** Occurrences that no event stands for yet. Where there are too many keys, those with the fewest are forgotten. */
export const carry = `
local mostCarried = 20000

local function push(pair)
  local isAsking = isAgain or pair[2] == 0
  local total = isAsking and (redis.call('ZSCORE', carry, pair[1]) or 0) or redis.call('ZINCRBY', carry, pair[2], pair[1])
  return whole(tonumber(total))
end

local function forgetLeast()
  local beyond = redis.call('ZCARD', carry) - mostCarried
  if beyond <= 0 then return end
  local forgotten = 0
  local popped = redis.call('ZPOPMIN', carry, beyond)
  for at = 2, #popped, 2 do forgotten = forgotten + tonumber(popped[at]) end
  redis.call('HINCRBY', tokens, 'forgotten', whole(forgotten))
end

local function moveCounts(moved)
  local totals, counts = {}, {}
  for _, pair in ipairs(moved.back) do push(pair) end
  for _, pair in ipairs(moved.pushed) do
    totals[#totals + 1] = pair[1]
    totals[#totals + 1] = push(pair)
  end
  forgetLeast()
  for _, key in ipairs(isAgain and {} or moved.claimed) do
    local count = redis.call('ZSCORE', carry, key)
    if count then
      redis.call('ZREM', carry, key)
      counts[#counts + 1] = key
      counts[#counts + 1] = whole(tonumber(count))
    end
  end
  return totals, counts
end
`;
