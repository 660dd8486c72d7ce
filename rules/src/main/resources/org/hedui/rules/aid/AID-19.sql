-- A list line names a student whose identity the population registry has not confirmed: IDN-13, IDN-14 or IDN-16 is open.
-- Basis: 教职成厅函〔2016〕14号 三.
-- after: IDN-13, IDN-14, IDN-16
-- field: 身份证件号
with open_identity as (
  select t.school, t.person, min(t.row_id) as row_id, min(f.rule) as rule
  from findings.tonight f
  join match.technical t on t.row_id = f.subject
  where f.rule in ('IDN-13', 'IDN-14', 'IDN-16')
  group by t.school, t.person
)
select l.row_id as subject, o.row_id as counterpart, l.id_number as ours, o.rule as theirs, cast(null as bigint) as amount_fen
from match.aid_line l
join open_identity o on o.person = l.person and o.school = l.school
