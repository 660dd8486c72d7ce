-- The school of a row is not in the school master data, is abolished, or its name is not the one on its seal.
-- Basis: 人社厅函〔2015〕226号 三(一) (name equal to the official seal), 教职成厅函〔2016〕14号 二 (school codes).
-- Speaks only when school master data is loaded. A blank name is FLD-01. Brackets and blanks do not make a name differ.
with school as (
  select code, name, case when state = '撤销' or valid_to < (select business_date from policy.tonight) then 0 else 1 end as valid
  from (
    select school_code as code, school_name as name, state, valid_to from effective.schools
    union all
    select ministry_code, school_name, state, valid_to from effective.schools
  ) named
  where code is not null
),
known as (
  select code, max(valid) as valid, min(case when valid = 1 then name end) as name from school group by code
),
seal as (
  select distinct code, replace(replace(translate(name, '（）', '()'), ' ', ''), '　', '') as name from school where valid = 1
),
claim as (
  select row_id, school_code, school_name, '院校名称' as header from effective.roster
  union all
  select row_id, school_code, school_name, '学校名称' from effective.vocational
)
select c.row_id as subject,
       cast(null as bigint) as counterpart,
       case when k.valid = 1 then c.school_name else c.school_code end as ours,
       case when k.code is null then '学校信息中没有此代码' when k.valid = 0 then '学校已撤销或已失效' else k.name end as theirs,
       cast(null as bigint) as amount_fen,
       case when k.valid = 1 then c.header else '学校代码' end as field
from claim c
left join known k on k.code = c.school_code
left join seal s on s.code = c.school_code
  and s.name = replace(replace(translate(c.school_name, '（）', '()'), ' ', ''), '　', '')
where exists (select 1 from effective.schools)
  and c.school_code is not null
  and (k.code is null or k.valid = 0 or (s.code is null and c.school_name is not null))
