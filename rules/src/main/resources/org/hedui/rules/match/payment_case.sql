-- The order lines of approved months that are not simply paid: too little, too much, twice, failed or pending; or paid by two
-- schools, each of which has an approval of its own (`elsewhere`).
with line as (
  select unit, order_row, order_key, state, paid_fen, sent_fen, sent_on, coalesce(booked_on, answered_on) as answered_on
  from match.payment_pair
  where order_row is not null and unit in (select unit from match.odd_month)
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
from match.odd_month o
join line l on l.unit = o.unit
