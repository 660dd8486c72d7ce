-- The list months that have more than one line: several payments, or several answers to one; and those whose answer stands beside
-- another line too, which tells month or person less clearly or pays no list month. Sorting a million and a half small numbers is
-- three times as fast as grouping them by hash.
with doubtful as (
  select return_row
  from match.payment_pair
  where loose or (unit is null and month is not null and order_row is not null and return_row is not null)
),
contested as (
  select return_row
  from match.payment_pair
  where return_row in (select return_row from doubtful)
  group by return_row
  having count(*) > 1
)
select unit
from (
  select unit, lead(unit) over (order by unit) as following
  from match.payment_pair
  where unit is not null and order_row is not null
) u
where unit = following
union
select unit
from match.payment_pair
where unit is not null and return_row in (select return_row from contested)
