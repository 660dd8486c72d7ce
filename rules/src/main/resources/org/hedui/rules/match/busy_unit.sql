-- The list months that have more than one line: several payments, or several answers to one. Sorting a million and a half small
-- numbers is three times as fast as grouping them by hash.
select distinct unit
from (
  select unit, lead(unit) over (order by unit) as following
  from match.payment_pair
  where unit is not null and order_row is not null
) u
where unit = following
