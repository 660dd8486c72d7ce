-- Payments that the bank returned, whole or in part, by the answer that counts: what came back, for which school it was sent, and
-- whether every month that it was to pay has been paid since. Returned lines that nobody sent stand here without an order.
with returned as (
  select order_row, order_key, return_row, unit, sent_fen, paid_fen
  from match.payment_pair
  where order_row is not null and state <> 'pending' and (state = 'failed' or sent_fen > paid_fen)
    and order_key not in (select order_key from match.payment_mended where order_key is not null)
  union all
  select order_row, order_key, return_row, unit, sent_fen, paid_fen
  from match.payment_mended
  where place = 1 and (order_row is null and state = 'failed'
                       or order_row is not null and state <> 'pending' and (state = 'failed' or sent_fen > paid_fen))
),
-- The few lines of the reconciliation that they are about, found in one pass.
line as (
  select unit, school, term, person, month, class, paid_fen
  from match.reconciliation
  where unit is null
     or unit in (select unit from returned union all
                 select s.unit from match.payment_share s where s.order_key in (select order_key from returned where unit is null))
),
month as (
  select f.return_row, m.school, m.paid_fen > f.paid_fen as paid_since
  from returned f join line m on m.unit = f.unit
  union all
  select f.return_row, m.school, m.paid_fen > s.paid_fen
  from returned f
  join match.payment_share s on s.order_key = f.order_key and (s.failed_fen > 0 or f.sent_fen = 0)
  join line m on m.unit = s.unit
  where f.unit is null
  union all
  select f.return_row, m.school, m.paid_fen > f.paid_fen
  from returned f
  join match.payment_stray x on x.order_key = f.order_key
  join line m on m.unit is null and m.class <> 'unknown_return' and m.school = x.school and m.term = x.term and m.person = x.person
    and m.month = x.month
),
told as (
  select return_row, min(school) as school, min(case when paid_since then 1 else 0 end) = 1 as resent from month group by return_row
)
select f.order_row, f.return_row, f.sent_fen - f.paid_fen as amount_fen, t.school, coalesce(t.resent, false) as resent
from returned f
left join told t on t.return_row = f.return_row
