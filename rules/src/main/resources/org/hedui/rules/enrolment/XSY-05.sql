-- A student number stands on a roster and, in the ministry's system, at another school, and neither record is closed.
-- Basis: 教职成厅函〔2016〕14号 二 (no 双重学籍). Where the identity number is the same and both are active it is a duplicate code.
-- field: 学籍号
with pair as (
  select p.*, row_number() over (partition by subject order by position) as choice
  from match.same_number p
  where subject_technical and not counterpart_technical and subject_school <> counterpart_school
    and coalesce(subject_status, '') not in ('转出', '毕业', '结业', '注销', '退学')
    and coalesce(counterpart_status, '') not in ('转出', '毕业', '结业', '注销', '退学')
    and not (both_active and coalesce(subject_person = counterpart_person, false))
)
select subject, counterpart, student_number as ours, student_number as theirs, cast(null as bigint) as amount_fen
from pair
where choice = 1
