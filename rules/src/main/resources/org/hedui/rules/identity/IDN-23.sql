-- One student number stands on records of different persons: different identity numbers, or different names (N5) where a number
-- is missing.
-- Basis: 教基一〔2013〕521号 二 (one number for life). Two records of one enrolment are XSY-03; one identity number with two names is
-- DUP-18.
with pair as (
  select p.*, row_number() over (partition by subject order by position) as choice
  from match.same_number p
  left join match.name_level l on l.a = p.subject_name and l.b = p.counterpart_name and p.names_ok
  where subject_person <> counterpart_person
     or ((subject_person is null or counterpart_person is null) and l.level = 'N5')
)
select subject, counterpart,
       case when subject_person <> counterpart_person then subject_person else subject_name end as ours,
       case when subject_person <> counterpart_person then counterpart_person else counterpart_name end as theirs,
       cast(null as bigint) as amount_fen,
       case when subject_person <> counterpart_person then '身份证号' else '姓名' end as field
from pair
where choice = 1
