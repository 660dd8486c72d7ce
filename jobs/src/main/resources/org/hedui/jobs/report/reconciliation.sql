-- The lines of the reconciliation with the places they come from.
select r.school, r.person, coalesce(s.school_name, '') as school_name, r.term, r.programme, coalesce(r.id_number, '') as id_number,
  coalesce(r.name, '') as name, r.month, r.class, r.due_fen, r.paid_fen,
  lf.path as list_path, lf.workbook as list_workbook, ls.name as list_sheet, r.list_row,
  orf.path as order_path, orf.workbook as order_workbook, os.name as order_sheet, r.order_row,
  rf.path as return_path, rf.workbook as return_workbook, rs.name as return_sheet, r.return_row
from match.reconciliation r
left join effective.schools s on s.school_code = r.school
left join intake.file lf on lf.file_no = (r.list_row >> 32)
left join intake.sheet ls on lf.workbook and ls.file_no = lf.file_no and ls.sheet_no = ((r.list_row & 4294967295) >> 21)
left join intake.file orf on orf.file_no = (r.order_row >> 32)
left join intake.sheet os on orf.workbook and os.file_no = orf.file_no and os.sheet_no = ((r.order_row & 4294967295) >> 21)
left join intake.file rf on rf.file_no = (r.return_row >> 32)
left join intake.sheet rs on rf.workbook and rs.file_no = rf.file_no and rs.sheet_no = ((r.return_row & 4294967295) >> 21)
