/**
 * What is asked, the server's clock, which never goes back, and which life this is: one begins where there is no data,
 * and where an asker has heard of a later question than the data knows, as after a failover that lost writes. In the
 * first moments of a life nothing is granted, so that all who knew the last one can tell how it stood.
 */
export const life = `
local tokens, askers, sent, carry, lent = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local asked = cjson.decode(ARGV[1])
local state = redis.call('HMGET', tokens, 'life', 'questions', 'latest', 'born', 'learning')
local time = redis.call('TIME')
local now = math.max(time[1] * 1000 + time[2] / 1000, tonumber(state[3] or 0))
local life, questions = state[1], tonumber(state[2] or 0)
local isBehind = life and asked.life == life and asked.heard > questions
local isReborn = not life or isBehind
local ended = life
local born, learning = tonumber(state[4] or now), tonumber(state[5] or 0)
if isReborn then
  life, born, learning = time[1] .. '.' .. time[2], now, 0
end
local isStranger = asked.life ~= life
if isStranger then
  learning = math.max(learning, born + math.min(75000, math.max(asked.learning, 2 * asked.silence)))
end
questions = questions + 1
local isAgain = asked.question <= tonumber(redis.call('HGET', lent, 'question') or 0)

local function whole(number) return string.format('%.0f', number) end
local function exact(number) return string.format('%.6f', number) end
`;
