-- A month was paid later than policy allows after its end (60 days); a lump sum, after the end of the last month that it pays.
-- Basis: 鲁人社字〔2017〕103号, opening (payment in time). Only what is due can be late: other money has its own finding.
-- field: 发放年月
with paid as (
  select order_row, unit, coalesce(booked_on, answered_on) as paid_on
  from match.payment_pair
  where order_row is not null and unit is not null and state = 'ok'
    and coalesce(booked_on, answered_on) > month + 27 + (select late_payment_days from policy.tonight)
    and order_key not in (select order_key from match.payment_mended where order_key is not null)
  union all
  select order_row, unit, coalesce(booked_on, answered_on)
  from match.payment_mended
  where order_row is not null and unit is not null and state = 'ok' and place = 1
  union all
  select order_row, unit, answered_on
  from (
    select order_row, unit, answered_on, row_number() over (partition by order_key order by unit % 8 desc, unit desc) as place
    from match.payment_share
    where paid_fen > 0
  ) s
  where s.place = 1
),
late as (
  select p.order_row, g.list_row, p.paid_on, m.month_end + n.late_payment_days as last_day
  from paid p
  join match.grant_line g on g.list_no = cast((p.unit - p.unit % 8) / 8 as integer)
  join match.term_month m on m.term = g.term and m.position = cast(p.unit % 8 as integer)
  cross join policy.tonight n
  where p.paid_on > m.month_end + n.late_payment_days
    and p.unit not in (select unit from match.odd_month where class in ('paid_twice', 'failed', 'pending'))
)
select order_row as subject, list_row as counterpart, cast(paid_on as varchar(10)) as ours, cast(last_day as varchar(10)) as theirs,
       cast(null as bigint) as amount_fen
from late
