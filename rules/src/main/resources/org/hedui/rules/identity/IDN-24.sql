-- One identity number has different national student numbers (G or J).
-- Basis: 教基一〔2013〕521号 二. Between the systems the roster row is the subject, within a system every row. Other numbers are the
-- technical schools' own (or temporary, L) and may differ.
-- field: 学籍号
with record as (
  select technical, row_id, school, person, student_number from match.crowd
  where length(student_number) = 19 and substr(student_number, 1, 1) in ('G', 'J')
),
pair as (
  select a.row_id as subject, b.row_id as counterpart, a.student_number as ours, b.student_number as theirs, b.school
  from record a
  join record b on b.person = a.person and b.student_number <> a.student_number
  where a.technical or not b.technical
  union all
  select m.technical, m.vocational, m.t_student_number, m.v_student_number, m.v_school
  from match.meeting m
  left join match.crowd_person c on c.person = m.t_person
  where c.person is null and m.t_student_number <> m.v_student_number
    and length(m.t_student_number) = 19 and substr(m.t_student_number, 1, 1) in ('G', 'J')
    and length(m.v_student_number) = 19 and substr(m.v_student_number, 1, 1) in ('G', 'J')
),
chosen as (
  select p.*, row_number() over (partition by subject order by school, counterpart) as choice from pair p
)
select subject, counterpart, ours, theirs, cast(null as bigint) as amount_fen
from chosen
where choice = 1
