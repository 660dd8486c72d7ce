-- Pairs of active records with one identity number that are two enrolments, each record with every other. Of a person with many
-- records the first fifty are compared with all.
with taking_part as (
  select row_id, person, position from match.crowd where active and not twin
)
select a.row_id as subject, b.row_id as counterpart
from taking_part a join taking_part b on b.person = a.person and b.row_id <> a.row_id
where b.position <= 50
union all
select a.row_id, b.row_id
from taking_part a join taking_part b on b.person = a.person
where a.position <= 50 and b.position > 50
