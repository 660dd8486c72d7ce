-- Two active records with one identity number have different names (N5): two persons may share a number.
-- Basis: 人社厅函〔2015〕226号 四(一) (no false registration). Stands before the codes by place.
-- field: 姓名
with pair as (
  select p.*, row_number() over (partition by subject order by position) as choice
  from match.same_person p
  where not one_line and two_names
)
select subject, counterpart, subject_name as ours, counterpart_name as theirs, cast(null as bigint) as amount_fen
from pair
where choice = 1
