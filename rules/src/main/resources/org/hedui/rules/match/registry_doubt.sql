-- Active roster rows with a usable number that neither the registry's extract nor an answer simply confirms; the first look
-- leaves out the many whose every record agrees.
with asked as (
  select row_id, number, name, sex, birth, ethnic from match.technical where active and id_usable
),
extract_found as (
  select a.row_id, a.number,
         case when p.id_number is null or p.state <> '正常' or p.new_number <> p.id_number
                or p.name <> a.name or p.sex <> a.sex or p.birth <> a.birth or p.ethnic <> a.ethnic
              then 1 else 0 end as doubt
  from asked a left join effective.population p on p.id_number = a.number
),
answer_found as (
  select a.row_id, a.number
  from asked a join effective.population_answers p on p.id_number = a.number
  where p.result <> '一致' or p.name <> a.name or not p.sex_agrees or not p.birth_agrees or not p.ethnic_agrees
)
select row_id, number from extract_found where doubt = 1
union
select row_id, number from answer_found
