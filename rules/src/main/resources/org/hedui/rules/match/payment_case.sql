-- The order lines of approved months that are not simply paid: too little, too much, twice, failed or pending; or paid by two
-- schools, each of which has an approval of its own (`elsewhere`).
with elsewhere as (
  select person, month
  from match.reconciliation
  where unit is not null and paid_fen > 0 and person in (select person from match.grant_line where several)
  group by person, month
  having count(*) > 1
),
odd as (
  select r.unit, r.school, r.person, r.class, r.month, r.due_fen, r.paid_fen, r.list_row, e.person is not null as elsewhere
  from match.reconciliation r
  left join elsewhere e on e.person = r.person and e.month = r.month and r.paid_fen > 0
  where r.unit is not null and (r.class in ('underpaid', 'overpaid', 'paid_twice', 'failed', 'pending') or e.person is not null)
),
line as (
  select unit, order_row, order_key, state, paid_fen, sent_fen, sent_on, coalesce(booked_on, answered_on) as answered_on
  from match.payment_pair
  where order_row is not null and unit in (select unit from odd)
    and order_key not in (select order_key from match.payment_mended where order_key is not null)
  union all
  select unit, order_row, order_key, state, paid_fen, sent_fen, sent_on, coalesce(booked_on, answered_on)
  from match.payment_mended
  where order_row is not null and place = 1
  union all
  select unit, order_row, order_key, state, paid_fen, paid_fen + failed_fen + pending_fen - surplus_fen, sent_on, answered_on
  from match.payment_share
)
select l.order_row, l.order_key, l.unit, o.school, o.person, o.class, o.month, o.elsewhere, l.state, l.sent_fen, l.paid_fen as line_paid_fen, o.due_fen,
       o.paid_fen, o.list_row, l.sent_on, l.answered_on
from odd o
join line l on l.unit = o.unit
