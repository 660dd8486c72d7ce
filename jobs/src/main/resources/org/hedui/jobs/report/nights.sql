-- Every night that settled its cases, what it has changed, and the cases open at its end. A person's decision changes the count
-- only where it closes an open case or opens a closed one.
with event as (
  select e.night, e.kind, e.open,
    case when e.kind = 'decided' then coalesce(
      (select p.open from cases.event p where p.case_id = e.case_id and p.seq = e.seq - 1), false) end as was_open
  from cases.event e where e.night <= :night
),
moved as (
  select night,
    count(*) filter (where kind = 'opened') as fresh,
    count(*) filter (where kind = 'reopened' or open and not was_open) as reopened,
    count(*) filter (where kind = 'closed' or not open and was_open) as closed
  from event group by night
),
night as (
  select night from moved
  union
  select cast(p.parameter_value as date)
  from batch.batch_job_execution_params p
  join batch.batch_step_execution s on s.job_execution_id = p.job_execution_id
  where p.parameter_name = 'date' and s.step_name = 'settle' and s.status = 'COMPLETED' and cast(p.parameter_value as date) <= :night
)
select n.night, coalesce(m.fresh, 0) as fresh, coalesce(m.reopened, 0) as reopened, coalesce(m.closed, 0) as closed,
  cast(coalesce(sum(m.fresh + m.reopened - m.closed) over (order by n.night), 0) as bigint) as open
from night n left join moved m on m.night = n.night
order by n.night
