-- What the population registry says of the rows in doubt: the newest of answer and extract decides. An answer is as new as its
-- time of comparison; a file without a time of its own counts as oldest.
-- Incomplete (05) and missing (09) answers say nothing. A number cancelled because the person got a new one is a changed number. An
-- unknown sex contradicts nothing.
with known as (
  select d.row_id, p.row_id as source_row, false as answer,
         case when p.state = '死亡' then '注销' when p.new_number <> p.id_number then '变更' when p.state = '注销' then '注销'
           else '一致' end as verdict,
         p.state as state, p.name, p.new_number, p.sex, p.birth, p.ethnic,
         p.sex <> d.sex and p.sex in ('男', '女') and d.sex in ('男', '女') as sex_differs, p.birth <> d.birth as birth_differs, p.ethnic <> d.ethnic as ethnic_differs,
         s.as_of, s.position
  from match.registry_doubt d
  join effective.population p on p.id_number = d.number
  join match.source_time s on s.scope_id = p.scope_id
  union all
  select d.row_id, p.row_id, true,
         case p.result when '一致' then '一致' when '号码存在、姓名不匹配' then '姓名不匹配' when '库中无此号' then '无此号'
           when '号码已变更' then '变更' else '注销' end,
         p.result, p.name, cast(null as varchar(18)), cast(null as varchar(10)), cast(null as date), cast(null as varchar(30)),
         not p.sex_agrees and d.sex in ('男', '女'), not p.birth_agrees and d.birth is not null,
         not p.ethnic_agrees and d.ethnic is not null,
         coalesce(p.checked_at, s.as_of), s.position
  from match.registry_doubt d
  join effective.population_answers p on p.id_number = d.number
  join match.source_time s on s.scope_id = p.scope_id
  where p.result in ('一致', '号码存在、姓名不匹配', '库中无此号', '号码已变更', '已注销/死亡')
),
newest as (
  select k.*,
         row_number() over (
           partition by row_id
           order by coalesce(as_of, timestamp '0001-01-01 00:00:00') desc, answer desc, position desc, source_row desc) as age
  from known k
)
select d.row_id, n.source_row, coalesce(n.verdict, '不在') as verdict, n.state, d.number, n.new_number,
       d.name, n.name as registry_name, d.name_ok,
       case when n.answer then false else true end as extract,
       d.sex, n.sex as registry_sex, coalesce(n.sex_differs, false) as sex_differs,
       d.birth, n.birth as registry_birth, coalesce(n.birth_differs, false) as birth_differs,
       d.ethnic, n.ethnic as registry_ethnic, coalesce(n.ethnic_differs, false) as ethnic_differs
from match.registry_doubt d left join newest n on n.row_id = d.row_id and n.age = 1
