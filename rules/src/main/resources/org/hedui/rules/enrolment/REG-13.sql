-- The school of a row is not in the school master data, is abolished or not yet in force, or its name is not the one on its seal.
-- Basis: 人社厅函〔2015〕226号 三(一) (name equal to the official seal), 教职成厅函〔2016〕14号 二 (school codes).
-- Speaks only when school master data is loaded. A blank name is FLD-01. Brackets and blanks do not make a name differ.
with claim as (
  select row_id, claimed_code, claimed_name, '院校名称' as header from match.technical where claimed_code is not null
  union all
  select row_id, claimed_code, claimed_name, '学校名称' from match.vocational where claimed_code is not null
),
seal as (
  select code, min(name) as name from match.seal_name group by code
),
plain_seal as (
  select distinct code, replace(replace(translate(name, '（）', '()'), ' ', ''), '　', '') as name from match.seal_name
)
select c.row_id as subject,
       cast(null as bigint) as counterpart,
       case when s.code is null then c.claimed_code else c.claimed_name end as ours,
       case when k.code is null then '学校信息中没有此代码' when s.code is null then '学校已撤销、已失效或尚未生效' else s.name end as theirs,
       cast(null as bigint) as amount_fen,
       case when s.code is null then '学校代码' else c.header end as field
from claim c
left join match.school k on k.code = c.claimed_code
left join seal s on s.code = c.claimed_code
left join plain_seal p on p.code = c.claimed_code
  and p.name = replace(replace(translate(c.claimed_name, '（）', '()'), ' ', ''), '　', '')
where exists (select 1 from effective.schools)
  and (s.code is null or (p.code is null and c.claimed_name is not null and s.name is not null))
