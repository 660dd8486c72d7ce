-- The held files of the inbox, each with the first finding of every rule that has one in it.
with said as (
  select distinct on (r.row_id >> 32, r.rule, r.severity)
    r.row_id >> 32 as file_no, r.rule, r.severity, r.row_id, coalesce(r.field, '') as field, coalesce(r.ours, '') as ours,
    coalesce(r.theirs, '') as theirs
  from intake.row_finding r
  where r.row_id >> 32 in (select file_no from intake.file where present and state = 'held')
  order by r.row_id >> 32, r.rule, r.severity, r.row_id
)
select f.path, f.workbook, s.rule, s.severity, s.row_id, s.field, s.ours, s.theirs,
  exists (select 1 from intake.quarantined_row q where q.row_id = s.row_id and position(s.rule in q.reasons) > 0) as blocking
from intake.file f left join said s on s.file_no = f.file_no
where f.present and f.state = 'held'
order by f.path collate "C", s.row_id, s.rule collate "C"
