-- Tonight's findings with everything a case says of them, still in plain; cases that would have the same key are numbered.
with place as (
  select f.file_no, f.feed, f.workbook, f.path from intake.file f
),
told as (
  select t.rule, t.subject, t.counterpart, coalesce(t.field, '') as field, coalesce(t.ours, '') as ours, coalesce(t.theirs, '') as theirs,
    t.amount_fen, t.severity,
    p.feed, p.path, p.workbook, sh.name as sheet,
    coalesce(so.school_code, case when t.rule = 'FIL-12' then fs.school end, s.raw_school, fs.school, '') as school_code,
    coalesce(so.school_name, case when fs.school is null then s.raw_school_name end, '') as school_name,
    coalesce(s.name, '') as name, coalesce(s.id_number, '') as id_number,
    coalesce(s.business_key, concat(p.path, '/', t.ours)) as business_key,
    cp.feed as counterpart_feed, cp.path as counterpart_path, cp.workbook as counterpart_workbook, csh.name as counterpart_sheet,
    coalesce(cso.school_code, c.raw_school, '') as counterpart_school_code
  from findings.tonight t
  join place p on p.file_no = (t.subject >> 32)
  left join feed.case_subject s on s.row_id >> 32 = p.file_no and s.row_id = t.subject
  -- A row of another school is to be mended by who handed it in; the other school does not get to see it.
  left join file_school fs on fs.file_no = p.file_no and (s.raw_school is null or t.rule = 'FIL-12')
  left join school_of so on so.any_code = coalesce(case when t.rule = 'FIL-12' then fs.school end, s.raw_school, fs.school)
  left join intake.sheet sh on p.workbook and sh.file_no = p.file_no and sh.sheet_no = ((t.subject & 4294967295) >> 21)
  left join place cp on cp.file_no = (t.counterpart >> 32)
  left join feed.case_subject c on c.row_id >> 32 = cp.file_no and c.row_id = t.counterpart
  left join school_of cso on cso.any_code = c.raw_school
  left join intake.sheet csh on cp.workbook and csh.file_no = cp.file_no and csh.sheet_no = ((t.counterpart & 4294967295) >> 21)
)
select told.*,
  row_number() over (partition by rule, feed, school_code, business_key, field order by path, subject, counterpart, ours) as ordinal
from told
