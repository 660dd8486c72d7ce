-- Payments that the bank returned, whole or in part, by the answer that counts: the order they answer, what came back, and whether
-- every month that it was to pay has been paid since. Returned lines that nobody sent stand here without an order.
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
select coalesce(t.school, known.school_code, r.unit, '') as school, coalesce(s.school_name, '') as school_name, coalesce(r.batch, '') as batch,
  coalesce(r.name, '') as name, coalesce(r.id_number, '') as id_number, coalesce(r.card_number, '') as card, r.month,
  f.sent_fen - f.paid_fen as amount,
  coalesce(r.failure_code, '') as code, coalesce(r.failure_reason, '') as reason, coalesce(r.booked_on, r.file_date) as returned_on,
  coalesce(t.resent, false) as resent, f.order_row, r.row_id as return_row
from returned f
join (select * from effective.payment_returns where row_id in (select return_row from returned)) r on r.row_id = f.return_row
left join told t on t.return_row = f.return_row
left join effective.school_of known on known.any_code = r.unit
left join effective.school_of s on s.any_code = coalesce(t.school, known.school_code)
join intake.file rf on rf.file_no = (r.row_id >> 32)
order by coalesce(t.school, known.school_code, r.unit, '') collate "C", coalesce(r.batch, '') collate "C", rf.path collate "C", r.row_id
