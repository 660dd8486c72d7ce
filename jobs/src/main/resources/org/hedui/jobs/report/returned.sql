-- The payments that the bank returned, as the bank tells them.
select coalesce(f.school, known.school_code, r.unit, '') as school, coalesce(s.school_name, '') as school_name, coalesce(r.batch, '') as batch,
  coalesce(r.name, '') as name, coalesce(r.id_number, '') as id_number, coalesce(r.card_number, '') as card, r.month,
  f.amount_fen as amount,
  coalesce(r.failure_code, '') as code, coalesce(r.failure_reason, '') as reason, coalesce(r.booked_on, r.file_date) as returned_on,
  f.resent, f.order_row, r.row_id as return_row
from match.payment_returned f
join (select * from effective.payment_returns where row_id in (select return_row from match.payment_returned)) r on r.row_id = f.return_row
left join effective.school_of known on known.any_code = r.unit
left join effective.school_of s on s.any_code = coalesce(f.school, known.school_code)
join intake.file rf on rf.file_no = (r.row_id >> 32)
order by coalesce(f.school, known.school_code, r.unit, '') collate "C", coalesce(r.batch, '') collate "C", rf.path collate "C", r.row_id
