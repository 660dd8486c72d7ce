-- FIL-18: an accepted file that has a school (an extract: also as a whole) with far more or fewer rows than the file it replaces.
-- What holds a file stands with it already, blocking.
delete from intake.row_finding where rule = 'FIL-18' and severity is null;
insert into intake.row_finding (rule, row_id, scope_id, field, ours, theirs)
select 'FIL-18', cast(j.file_no as bigint) << 32, j.scope_id, null, j.ours, j.theirs
from jump j
join intake.file f on f.file_no = j.file_no
left join intake.scope s on s.scope_id = j.scope_id
where f.state = 'accepted' and coalesce(s.effective, true)
  and abs(j.rows - j.former_rows) * 100 > j.former_rows * cast(:flag_percent as bigint);
