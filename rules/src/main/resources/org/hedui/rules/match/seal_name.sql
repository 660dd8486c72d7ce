-- The names that schools have on their seals tonight, under every code of the school.
select distinct code, name
from (
  select school_code as code, school_name as name, state, valid_from, valid_to from effective.schools
  union all
  select ministry_code, school_name, state, valid_from, valid_to from effective.schools
) named
where code is not null
  and coalesce(state, '') <> '撤销' and (valid_from is null or valid_from <= (select business_date from policy.tonight))
  and (valid_to is null or valid_to >= (select business_date from policy.tonight))
