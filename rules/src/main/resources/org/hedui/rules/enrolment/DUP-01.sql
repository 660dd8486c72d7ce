-- One identity number is active more than once at one school.
-- Basis: 人社厅函〔2015〕226号 四(三) (duplicates are prompted, the school checks who really attends).
-- field: 身份证号
with pair as (
  select p.*, row_number() over (partition by subject order by position) as choice
  from match.same_person p
  where not one_line and not two_names and not other_number and one_school
)
select subject, counterpart, subject_number as ours, counterpart_number as theirs, cast(null as bigint) as amount_fen
from pair
where choice = 1
