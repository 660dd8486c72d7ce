-- Two active records have the same name, sex and birth date and the same telephone or household region, with two different
-- valid identity numbers: one student may hold two documents.
-- field: 身份证号
with pair as (
  select p.*, row_number() over (partition by subject order by position) as choice
  from match.alike p
  where both_usable and same_sex and (same_phone or same_region)
)
select subject, counterpart, subject_number as ours, counterpart_number as theirs, cast(null as bigint) as amount_fen
from pair
where choice = 1
