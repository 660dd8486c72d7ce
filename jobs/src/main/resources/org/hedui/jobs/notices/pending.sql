-- Open cases by school and rule, by when they are due.
select c.school_code, coalesce(max(o.school_name), max(c.school_name)) as school_name, coalesce(max(o.city), '') as city, c.rule,
  count(*) as open,
  count(*) filter (where c.due < cast(:day as date)) as overdue,
  count(*) filter (where c.due between cast(:day as date) and cast(:day as date) + 7) as week,
  count(*) filter (where c.due > cast(:day as date) + 7) as later,
  min(c.due) as earliest
from cases.case_file c left join effective.school_of o on o.any_code = c.school_code
where c.open
group by c.school_code, c.rule
order by overdue desc, week desc, open desc, c.school_code collate "C", c.rule collate "C"
