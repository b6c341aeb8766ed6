/** Keys that were sent in this month, numbered, so that each asker hears what came since it last asked. */
export const keys = `
local mostSent = 16384

local function tellKeys(told, period)
  local state = redis.call('HMGET', tokens, 'sent', 'period')
  local last = tonumber(state[1] or 0)
  if period > tonumber(state[2] or 0) then
    redis.call('DEL', sent)
    redis.call('HSET', tokens, 'period', whole(period))
  end
  for _, key in ipairs(told.sent) do
    if redis.call('ZADD', sent, 'NX', last + 1, key) == 1 then last = last + 1 end
  end
  redis.call('HSET', tokens, 'sent', whole(last))
  redis.call('ZREMRANGEBYRANK', sent, 0, -mostSent - 1)
  local heardLife, heard = string.match(told.cursor or '', '^(%S+):(%d+)$')
  local after = heardLife == life and heard or 0
  return redis.call('ZRANGEBYSCORE', sent, '(' .. after, '+inf'), life .. ':' .. whole(last)
end
`;
