-- Two active records are one person under an old and a new number: 15 and 18 digits, or a number that the registry has replaced.
-- Basis: 教基一厅〔2016〕2号 一.2. Stands after DUP-18 and before the codes by place.
-- field: 身份证号
with pair as (
  select p.*, row_number() over (partition by subject order by position) as choice
  from match.same_person p
  where not one_line and not two_names and other_number
)
select subject, counterpart, subject_number as ours, counterpart_number as theirs, cast(null as bigint) as amount_fen
from pair
where choice = 1
