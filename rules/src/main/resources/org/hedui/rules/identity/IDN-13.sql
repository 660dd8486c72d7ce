-- The population registry does not know the number of an active student.
-- Basis: 教职成厅函〔2016〕14号 三. An answer says so (02), or the number is in neither answers nor extract although an extract is
-- loaded that covers everybody. A number that the registry has given as the new one of a person is known to it.
-- field: 身份证号
select r.row_id as subject, r.source_row as counterpart, r.number as ours,
       case when r.verdict = '无此号' then '人口库返回：库中无此号' end as theirs,
       cast(null as bigint) as amount_fen
from match.registry r
left join (select new_number from match.number_change group by new_number) c on c.new_number = r.number
where r.verdict = '无此号'
   or (r.verdict = '不在' and c.new_number is null
     and exists (select 1 from effective.source where feed = 'population')
     and not (select population_partial from policy.tonight))
