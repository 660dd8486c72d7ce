-- A line was sent to the bank, and so many working days later as policy allows (three) there is no return for it.
-- Basis: proposal of this project. Working days are those of the policy calendar; weekends are free unless it says otherwise.
-- field: 序号
with sent as (
  select order_row, sent_on, sent_fen
  from match.payment_pair
  where order_row is not null and state = 'pending'
    and order_key not in (select order_key from match.payment_mended where order_key is not null)
  union all
  select order_row, sent_on, sent_fen
  from match.payment_mended
  where order_row is not null and place = 1 and state = 'pending'
),
digit as (
  select 0 as n union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6
),
step as (
  select 1 + a.n + 7 * b.n + 49 * c.n as n from digit a cross join digit b cross join digit c
),
day as (
  select s.sent_on, s.sent_on + t.n as day,
         (cast(extract(dow from s.sent_on + t.n) as integer) - cast(extract(dow from date '2024-01-06') as integer) + 7) % 7 as after_saturday
  from (select distinct sent_on from sent where sent_on is not null) s
  cross join step t
),
overdue as (
  select d.sent_on
  from day d
  cross join policy.tonight n
  left join policy.holiday h on h.day = d.day
  where d.day < n.business_date and coalesce(h.working, d.after_saturday > 1)
  group by d.sent_on
  having count(*) >= max(n.return_working_days)
)
select s.order_row as subject, cast(null as bigint) as counterpart, cast(s.sent_on as varchar(10)) as ours, cast(null as varchar(10)) as theirs,
       s.sent_fen as amount_fen
from sent s
join overdue o on o.sent_on = s.sent_on
