-- The lines of the reconciliation that are not simply paid, each with the case about it: what needs action first, months that
-- need not be paid yet last. A case about an approved month stands on the list line and names its months.
with concerns as (
  select 'DIS-01' as rule, 'paid_not_approved' as class
  union all select 'DIS-02', 'not_paid'
  union all select 'DIS-03', 'underpaid'
  union all select 'DIS-03', 'overpaid'
  union all select 'DIS-04', 'paid_twice'
  union all select 'DIS-11', 'failed'
  union all select 'DIS-13', 'paid_after_exit'
  union all select 'DIS-15', 'pending'
  union all select 'DIS-16', 'unknown_return'
  union all select 'DIS-24', 'paid_not_approved'
),
told as (
  select k.class, c.subject >> 32 as file_no, c.subject, min(c.case_id) as case_id, min(c.due) as due, string_agg(c.ours, ' ') as months
  from cases.case_file c join concerns k on k.rule = c.rule
  where c.open and c.subject is not null
  group by k.class, c.subject >> 32, c.subject
),
line as (
  select line.*,
    case line.class when 'not_paid' then line.list_row when 'unknown_return' then line.return_row else line.order_row end as subject
  from (
:lines
    where r.class <> 'matched'
  ) line
)
select line.*, told.case_id, told.due as case_due
from line
cross join policy.tonight n
-- The number of the file beside that of the row: hashes of row numbers alone are alike.
left join told on told.class = line.class and told.file_no = line.subject >> 32 and told.subject = line.subject
  and (line.class <> 'not_paid' or position(to_char(line.month, 'YYYY-MM') in told.months) > 0)
order by
  case when line.class = 'not_paid' and cast(line.month + interval '1 month' as date) - 1 + n.not_paid_days >= n.business_date then 2
       when line.class = 'reissued' then 1 else 0 end,
