-- Payments that the bank returned: the order they answer, and whether the same person was paid for the same month after all.
with failed as (
  select * from effective.payment_returns where state = '失败'
),
answered as (
  select return_row, order_row, person, month, state from match.payment_pair where order_row is not null and return_row is not null
  union all
  select return_row, order_row, person, month, state from match.payment_mended where order_row is not null and return_row is not null
),
answer as (
  select return_row, min(order_row) as order_row from answered where return_row in (select row_id from failed) group by return_row
),
paid as (
  select person, month from answered where state = 'ok' and month is not null and person in (select person from failed)
  union
  select person, month from match.reconciliation where paid_fen > 0 and person in (select person from failed)
)
select coalesce(s.school_code, r.unit, '') as school, coalesce(s.school_name, '') as school_name, coalesce(r.batch, '') as batch,
  coalesce(r.name, '') as name, coalesce(r.id_number, '') as id_number, coalesce(r.card_number, '') as card, r.month, coalesce(r.amount, 0) as amount,
  coalesce(r.failure_code, '') as code, coalesce(r.failure_reason, '') as reason, coalesce(r.booked_on, r.file_date) as returned_on,
  p.person is not null as resent,
  rf.path as return_path, rf.workbook as return_workbook, rs.name as return_sheet, r.row_id as return_row,
  o.path as order_path, o.workbook as order_workbook, os.name as order_sheet, a.order_row
from failed r
left join answer a on a.return_row = r.row_id
left join paid p on p.person = r.person and p.month = r.month
left join effective.schools s on r.unit in (s.school_code, s.ministry_code)
join intake.file rf on rf.file_no = (r.row_id >> 32)
left join intake.sheet rs on rf.workbook and rs.file_no = rf.file_no and rs.sheet_no = ((r.row_id & 4294967295) >> 21)
left join intake.file o on o.file_no = (a.order_row >> 32)
left join intake.sheet os on o.workbook and os.file_no = o.file_no and os.sheet_no = ((a.order_row & 4294967295) >> 21)
order by coalesce(s.school_code, r.unit, '') collate "C", coalesce(r.batch, '') collate "C", rf.path collate "C", r.row_id
