-- Payments that the bank returned: the order they answer, and whether the same person was paid for the same month after all.
-- Few are: the others are left out before anything is joined.
with failed as (
  select * from effective.payment_returns where state = '失败'
),
answer as (
  select return_row, min(order_row) as order_row
  from (
    select return_row, order_row from match.payment_pair where return_row in (select row_id from failed)
    union all
    select return_row, order_row from match.payment_mended where return_row in (select row_id from failed)
  ) answered
  group by return_row
),
paid as (
  select person, month from match.payment_pair
  where state = 'ok' and order_row is not null and return_row is not null and person in (select person from failed)
  union
  select person, month from match.payment_mended
  where state = 'ok' and order_row is not null and return_row is not null and person in (select person from failed)
  union
  select person, month from match.reconciliation where paid_fen > 0 and person in (select person from failed)
)
select coalesce(s.school_code, r.unit, '') as school, coalesce(s.school_name, '') as school_name, coalesce(r.batch, '') as batch,
  coalesce(r.name, '') as name, coalesce(r.id_number, '') as id_number, coalesce(r.card_number, '') as card, r.month, coalesce(r.amount, 0) as amount,
  coalesce(r.failure_code, '') as code, coalesce(r.failure_reason, '') as reason, coalesce(r.booked_on, r.file_date) as returned_on,
  p.person is not null as resent, a.order_row, r.row_id as return_row
from failed r
left join answer a on a.return_row = r.row_id
left join paid p on p.person = r.person and p.month = r.month
left join effective.schools s on r.unit in (s.school_code, s.ministry_code)
join intake.file f on f.file_no = (r.row_id >> 32)
order by coalesce(s.school_code, r.unit, '') collate "C", coalesce(r.batch, '') collate "C", f.path collate "C", r.row_id
