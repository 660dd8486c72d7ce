-- The bank paid a month that lies outside the term approved when the batch was made.
-- Basis: audits of grants (months paid across terms and years); 人社厅函〔2015〕226号 五(三). Needs an approval of the person in the term of
-- the batch's date; without one it is DIS-01.
-- field: 发放年月
select order_row as subject, list_row as counterpart, substr(cast(month as varchar(10)), 1, 7) as ours, approved_term as theirs,
       paid_fen as amount_fen
from match.payment_stray
where state = 'ok' and reason = 'outside_term'
