-- What the unit code of a payment batch says of the school: its codes in the school master data, and the codes under which
-- rosters, extracts and grant lists were handed in. Any other code is that of a paying office and says nothing.
with seen as (
  select school from match.grant_line
  union
  select school from match.technical
  union
  select school from match.vocational
)
select code, school from match.school
union all
select s.school, s.school
from seen s
left join match.school k on k.code = s.school
where k.code is null and s.school is not null
