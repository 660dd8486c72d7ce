-- Two active records have the same name and birth date, and identity numbers that differ in one character or by two neighbours
-- changed over: one of them is a slip.
-- field: 身份证号
with digit as (
  select 1 as k union all select 2 union all select 3 union all select 4 union all select 5 union all select 6
  union all select 7 union all select 8 union all select 9 union all select 10 union all select 11 union all select 12
  union all select 13 union all select 14 union all select 15 union all select 16 union all select 17 union all select 18
),
near as (
  select distinct p.subject, p.counterpart, p.subject_person, p.counterpart_person, p.position
  from match.alike p join digit d on d.k <= length(p.subject_person)
  where length(p.subject_person) = length(p.counterpart_person)
    and substr(p.subject_person, 1, d.k - 1) = substr(p.counterpart_person, 1, d.k - 1)
    and (substr(p.subject_person, d.k + 1) = substr(p.counterpart_person, d.k + 1)
      or (substr(p.subject_person, d.k, 1) = substr(p.counterpart_person, d.k + 1, 1)
        and substr(p.subject_person, d.k + 1, 1) = substr(p.counterpart_person, d.k, 1)
        and substr(p.subject_person, d.k + 2) = substr(p.counterpart_person, d.k + 2)))
),
pair as (
  select n.*, row_number() over (partition by subject order by position) as choice from near n
)
select subject, counterpart, subject_person as ours, counterpart_person as theirs, cast(null as bigint) as amount_fen
from pair
where choice = 1
