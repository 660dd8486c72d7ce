-- Active roster rows with a usable number that neither the registry's extract nor an answer simply confirms; the first look
-- leaves out the many whose every record agrees. Without an extract that is all rows: the school stands beside their numbers, which
-- are alike in the server's hashes.
with doubt as (
  select t.row_id, coalesce(t.school, '') as school
  from match.technical t left join effective.population p on p.id_number = t.lookup_number
  where t.lookup_number is not null
    and (p.id_number is null or p.state <> '正常' or p.new_number <> p.id_number
      or p.name <> t.name or p.sex <> t.sex or p.birth <> t.birth or p.ethnic <> t.ethnic)
  union
  select t.row_id, coalesce(t.school, '') as school
  from match.technical t join effective.population_answers p on p.id_number = t.lookup_number
  where p.result <> '一致' or p.name <> t.name or not p.sex_agrees or not p.birth_agrees or not p.ethnic_agrees
)
select t.row_id, t.lookup_number as number, t.name, t.name_ok, t.sex, t.birth, t.ethnic
from match.technical t join doubt d on d.row_id = t.row_id and d.school = coalesce(t.school, '')
