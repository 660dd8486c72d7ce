-- A student is active on the roster, and the ministry's system has no record of the student, of whatever status.
-- Basis: 教职成厅函〔2016〕14号 二 (no omission, one student one record). Speaks of schools that occur in both systems only, and of
-- rows that hold something to look for. A record at the same school with the same name and birth date but an unusable number is
-- the student: the number has its own finding.
with missing as (
  select m.technical, m.t_school, m.t_person, m.t_student_number, m.t_name, m.t_birth, m.t_id_usable
  from match.meeting m
  join match.shared_school b on b.school = m.t_school
  left join match.seen_twice s on s.technical = m.technical
  where m.vocational is null and s.technical is null and m.t_active
    and (m.t_person is not null or m.t_student_number is not null)
),
elsewhere as (
  select v.student_number from match.vocational v
  join (select distinct t_student_number from missing) m on m.t_student_number = v.student_number
  group by v.student_number
),
under_bad_number as (
  select m.technical
  from missing m
  join match.vocational v on v.school = m.t_school and v.name = m.t_name and v.birth = m.t_birth
  where not m.t_id_usable or not v.id_usable
  group by m.technical
)
select m.technical as subject, cast(null as bigint) as counterpart, cast(null as varchar(30)) as ours,
       cast(null as varchar(30)) as theirs, cast(null as bigint) as amount_fen
from missing m
left join elsewhere e on e.student_number = m.t_student_number
left join under_bad_number u on u.technical = m.technical
where e.student_number is null and u.technical is null
