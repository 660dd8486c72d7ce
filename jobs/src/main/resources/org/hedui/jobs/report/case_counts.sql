-- Cases by school and rule: open by weight, due, what tonight has changed and what was settled so far.
with moved as (
  select case_id, bool_or(kind = 'opened') as opened, bool_or(kind = 'reopened') as reopened
  from cases.event where night = :night group by case_id
),
told as (
  select c.school_code, c.rule, c.severity, c.due, c.closed_on, c.open,
    c.closed_on = :night as closed, coalesce(m.opened, false) as opened, coalesce(m.reopened and not m.opened, false) as reopened
  from cases.case_file c left join moved m on m.case_id = c.case_id
)
select school_code, rule,
  count(*) filter (where open and severity = 'B') as blocking,
  count(*) filter (where open and severity = 'H') as high,
  count(*) filter (where open and severity = 'M') as medium,
  count(*) filter (where open and severity in ('L', 'I')) as low,
  count(*) filter (where open and due is not null) as with_due,
  count(*) filter (where open and due < :night) as overdue,
  count(*) filter (where opened) as fresh,
  count(*) filter (where reopened) as reopened,
  count(*) filter (where not open and closed) as closed,
  count(*) filter (where not open) as settled,
  count(*) filter (where not open and due is not null) as settled_with_due,
  count(*) filter (where not open and closed_on <= due) as settled_in_time
from told
group by school_code, rule
order by school_code collate "C", rule collate "C"
