-- The population registry has another person's name under the number of an active student: an answer says so (01), or the names
-- are different (N5).
-- Basis: 教职成厅函〔2016〕14号 三. Names that cannot be compared have their own finding; a likely slip (N4) is NAM-07.
-- field: 姓名
select r.row_id as subject, r.source_row as counterpart, r.name as ours,
       case when r.verdict = '姓名不匹配' then '人口库返回：姓名不匹配' else r.registry_name end as theirs,
       cast(null as bigint) as amount_fen
from match.registry r
left join match.name_level l on l.a = r.name and l.b = r.registry_name
where r.name_ok and (r.verdict = '姓名不匹配' or (r.verdict = '一致' and l.level = 'N5'))
