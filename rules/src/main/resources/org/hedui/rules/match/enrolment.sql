-- Every student row of the technical schools' rosters and of the ministry's extract, with the code of the school in the
-- school master data: a school may be named by its own code or by the ministry's ten digits (学校标识码).
with school as (
  select code, min(school) as school
  from (
    select school_code as code, school_code as school from effective.schools where school_code is not null
    union all
    select ministry_code, school_code from effective.schools where ministry_code is not null and school_code is not null
  ) known
  group by code
)
select r.row_id, 'roster' as feed, coalesce(s.school, r.school_code) as school, r.person, r.name, r.name_ok, r.birth, r.sex,
       r.student_number, r.id_number, r.id_usable, r.active, r.status
from effective.roster r left join school s on s.code = r.school_code
union all
select v.row_id, 'vocational', coalesce(s.school, v.school_code), v.person, v.name, v.name_ok, v.birth, v.sex,
       v.student_number, v.id_number, v.id_usable, v.active, v.status
from effective.vocational v left join school s on s.code = v.school_code
