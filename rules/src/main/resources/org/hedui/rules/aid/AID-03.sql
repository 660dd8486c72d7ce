-- A list line names a student who is not full-time: the list or the registration says so.
-- Basis: 人社厅函〔2015〕226号 四(一). Provinces that aid non-full-time students switch the rule off.
-- field: 学习形式
select row_id as subject, registration_row as counterpart, study_form as ours, registered_form as theirs, cast(null as bigint) as amount_fen
from match.aid_check
where not_full_time = 1 and unregistered = 0
