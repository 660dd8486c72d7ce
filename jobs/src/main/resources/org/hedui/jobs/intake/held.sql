-- The held files of the inbox, each with the first finding of every rule that has one in it, or with the person who holds it.
with said as (
  select distinct on (r.row_id >> 32, r.rule, r.severity)
    r.row_id >> 32 as file_no, r.rule, r.severity, r.row_id, coalesce(r.field, '') as field, coalesce(r.ours, '') as ours,
    coalesce(r.theirs, '') as theirs
  from intake.row_finding r
  where r.row_id >> 32 in (select file_no from intake.file where present and state = 'held')
  order by r.row_id >> 32, r.rule, r.severity, r.row_id
)
select f.path, f.workbook, s.rule, s.severity, s.row_id, s.field, s.ours, s.theirs,
  exists (select 1 from intake.quarantined_row q where q.row_id = s.row_id and position(s.rule in q.reasons) > 0) as blocking,
  case when f.held_by = 'person' then d.by_whom end as by_whom, case when f.held_by = 'person' then d.reason end as reason
from intake.file f
left join said s on s.file_no = f.file_no
left join intake.file_decided d on d.sha256 = f.sha256
where f.present and f.state = 'held'
order by f.path collate "C", s.row_id, s.rule collate "C"
