-- A list line names a person who has no approved registration at the school.
-- Basis: 人社厅函〔2015〕226号 五(三), 教职成厅函〔2016〕14号 二. Not on the school's roster (or, for a school without one, in the
-- ministry's extract), still 待注册, or not approved by the upper authority. A line without a usable number is left to the
-- number's own finding; without any roster or extract nothing can be said. Silences AID-02, AID-03, AID-04.
-- field: 身份证件号
select c.row_id as subject, c.registration_row as counterpart, c.id_number as ours, c.status as theirs, cast(null as bigint) as amount_fen
from match.aid_check c
where c.unregistered = 1 and c.person is not null
