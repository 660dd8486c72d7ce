-- Every code by which the school master data knows a school, with the school's own code: files name a school by it or by the
-- ministry's ten digits (学校标识码).
select code, min(school) as school
from (
  select school_code as code, school_code as school from effective.schools
  union all
  select ministry_code, school_code from effective.schools
) known
where code is not null and school is not null
group by code
