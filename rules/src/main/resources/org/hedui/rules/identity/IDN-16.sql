-- The population registry shows the person of an active student as cancelled or deceased (answer 04). Where the extract
-- tells the new number of a cancelled one, the number has changed: IDN-19.
-- field: 身份证号
select row_id as subject, source_row as counterpart, number as ours, concat('人口库返回：', state) as theirs, cast(null as bigint) as amount_fen
from match.registry
where verdict = '注销'
