-- The population registry has not answered about the number of an active student: answers are loaded, no extract is, and none of
-- the answers is about this number (05 and 09 are no answers).
-- Basis: 教职成厅函〔2016〕14号 三. With an extract loaded an unknown number is IDN-13.
-- field: 身份证号
select row_id as subject, cast(null as bigint) as counterpart, number as ours, cast(null as varchar(30)) as theirs,
       cast(null as bigint) as amount_fen
from match.registry
where verdict = '不在'
  and exists (select 1 from effective.source where feed = 'population-answers')
  and not exists (select 1 from effective.source where feed = 'population')
