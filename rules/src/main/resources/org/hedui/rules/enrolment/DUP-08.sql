-- Two active records without a usable identity number have the same name, sex and birth date.
-- Numbers that cannot be compared (blank, placeholder, cut by a spreadsheet) count as none.
-- field: 姓名
with pair as (
  select p.*, row_number() over (partition by subject order by position) as choice
  from match.alike p
  where subject_person is null and counterpart_person is null and same_sex and not one_line
)
select subject, counterpart, name as ours, name as theirs, cast(null as bigint) as amount_fen
from pair
where choice = 1
