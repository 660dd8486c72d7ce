-- An approved month was not paid by so many days after its end as policy allows (15).
-- Basis: 鲁人社字〔2017〕103号, opening. Months that were sent and failed or have no return yet are DIS-11 and DIS-15.
-- field: 应发金额
with late as (
  select r.list_row, (r.unit - m.position) / 8 as list_no, r.due_fen, m.position, substr(cast(r.month as varchar(10)), 1, 7) as month
  from match.reconciliation r
  join match.term_month m on m.month = r.month
  cross join policy.tonight n
  where r.class = 'not_paid' and r.due_fen > 0 and m.month_end + n.not_paid_days < n.business_date
)
select min(list_row) as subject, cast(null as bigint) as counterpart,
       trim(concat(coalesce(max(case when position = 0 then concat(' ', month) end), ''), coalesce(max(case when position = 1 then concat(' ', month) end), ''),
                   coalesce(max(case when position = 2 then concat(' ', month) end), ''), coalesce(max(case when position = 3 then concat(' ', month) end), ''),
                   coalesce(max(case when position = 4 then concat(' ', month) end), ''), coalesce(max(case when position = 5 then concat(' ', month) end), ''))) as ours,
       cast(null as varchar(10)) as theirs, cast(sum(due_fen) as bigint) as amount_fen
from late
group by list_no
