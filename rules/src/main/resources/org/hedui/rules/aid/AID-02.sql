-- A list line names a student who is not in study (在读).
-- Basis: 人社厅函〔2015〕226号 五(二). The roster shows today's state, so that only lists of the running term are measured by it.
-- field: 学籍状态
select row_id as subject, registration_row as counterpart, cast(null as varchar(20)) as ours, status as theirs, cast(null as bigint) as amount_fen
from match.aid_check
where not_studying = 1 and unregistered = 0
