-- A list line names a student beyond the years of study that the programme pays (waiver 3; grant 2, from 2025春 3).
-- Basis: 财教〔2012〕376号, 财科教〔2016〕35号, notice of October 2024. The year is counted from the entry month of the registration, and the
-- list's own grade must not say more. A repeated year does not open a further year of aid.
-- field: 年级
select row_id as subject, registration_row as counterpart, cast(study_year as varchar(20)) as ours, cast(last_year as varchar(20)) as theirs,
       cast(null as bigint) as amount_fen
from match.aid_check
where too_many_years = 1 and unregistered = 0
