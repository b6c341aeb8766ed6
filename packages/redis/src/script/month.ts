/** The month in UTC that an instant lies in: days are counted as in Howard Hinnant's "chrono-compatible date algorithms". */
export const month = `
local day = 86400000

local function dateOf(now)
  local shifted = math.floor(now / day) + 719468
  local era = math.floor(shifted / 146097)
  local dayOfEra = shifted - era * 146097
  local yearOfEra = math.floor((dayOfEra - math.floor(dayOfEra / 1460) + math.floor(dayOfEra / 36524) - math.floor(dayOfEra / 146096)) / 365)
  local dayOfYear = dayOfEra - (365 * yearOfEra + math.floor(yearOfEra / 4) - math.floor(yearOfEra / 100))
  local fromMarch = math.floor((5 * dayOfYear + 2) / 153)
  local month = fromMarch < 10 and fromMarch + 3 or fromMarch - 9
  local year = yearOfEra + era * 400 + (month <= 2 and 1 or 0)
  return year, month, dayOfYear - math.floor((153 * fromMarch + 2) / 5) + 1
end

local function instantOf(year, month, date)
  if month < 1 then year, month = year - 1, 12 end
  if month > 12 then year, month = year + 1, 1 end
  if month <= 2 then year = year - 1 end
  local era = math.floor(year / 400)
  local yearOfEra = year - era * 400
  local fromMarch = month > 2 and month - 3 or month + 9
  local dayOfYear = math.floor((153 * fromMarch + 2) / 5) + date - 1
  local dayOfEra = yearOfEra * 365 + math.floor(yearOfEra / 4) - math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146097 + dayOfEra - 719468) * day
end

local function monthOf(now, billingDay)
  local year, month, date = dateOf(now)
  if date < billingDay then month = month - 1 end
  return instantOf(year, month, billingDay), instantOf(year, month + 1, billingDay)
end
`;
