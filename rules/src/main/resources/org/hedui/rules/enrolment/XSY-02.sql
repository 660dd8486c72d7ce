-- A student is active in the ministry's system, and no roster has a record of the student, of whatever status.
-- Basis: 教职成厅函〔2016〕14号 二, 人社厅函〔2015〕226号 四(三) (no empty registration). Speaks of schools that occur in both systems only,
-- and of records that hold something to look for. A roster row of the same school with the same name and birth date but an
-- unusable number is the student: the number has its own finding.
with missing as (
  select m.vocational, m.v_school, m.v_person, m.v_student_number, m.v_name, m.v_birth, m.v_id_usable
  from match.meeting m
  join match.shared_school b on b.school = m.v_school
  left join match.seen_twice s on s.vocational = m.vocational
  where m.technical is null and s.vocational is null and m.v_active
    and (m.v_person is not null or m.v_student_number is not null)
),
elsewhere as (
  select t.student_number from match.technical t
  join (select distinct v_student_number from missing) m on m.v_student_number = t.student_number
  group by t.student_number
),
under_bad_number as (
  select m.vocational
  from missing m
  join match.technical t on t.school = m.v_school and t.name = m.v_name and t.birth = m.v_birth
  where not m.v_id_usable or not t.id_usable
  group by m.vocational
)
select m.vocational as subject, cast(null as bigint) as counterpart, cast(null as varchar(30)) as ours,
       cast(null as varchar(30)) as theirs, cast(null as bigint) as amount_fen
from missing m
left join elsewhere e on e.student_number = m.v_student_number
left join under_bad_number u on u.vocational = m.vocational
where e.student_number is null and u.vocational is null
