-- Open cases by rule: how many, what is at stake, and the first day due.
select c.rule, count(*) as cases, cast(sum(c.amount_fen) as bigint) as amount_fen, min(c.due) as due,
  min(position(c.severity in 'BHMLI')) as weight
from cases.case_file c
where c.open
group by c.rule
order by weight, due nulls last, c.rule collate "C"
