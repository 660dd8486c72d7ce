-- The steps of a business date: rows and whole minutes, the same however often the night was broken off or run again.
-- Rows are those of the last run; rows of loading add up, since a later run finds its files loaded. Minutes are those of the
-- run that completed the step first: it did the work. The lanes of loading count as one, their number is the machine's. What else
-- has been done on that date, a purge or a reminder, is no step of the night.
with told as (
  select s.step_name, s.step_execution_id as id, s.write_count, s.status,
    extract(epoch from coalesce(s.end_time, s.start_time) - s.start_time) as seconds
  from batch.batch_step_execution s
  join batch.batch_job_execution_params p on p.job_execution_id = s.job_execution_id
  join batch.batch_job_execution e on e.job_execution_id = s.job_execution_id
  join batch.batch_job_instance i on i.job_instance_id = e.job_instance_id and i.job_name in ('nightly', 'import', 'check', 'report')
  where p.parameter_name = 'date' and p.parameter_value = ?
),
completed as (
  select step_name, min(id) as first_id, max(id) as last_id from told where status = 'COMPLETED' group by step_name
),
step as (
  select c.step_name, f.seconds, l.write_count, (select sum(a.write_count) from told a where a.step_name = c.step_name) as all_rows
  from completed c
  join told f on f.id = c.first_id
  join told l on l.id = c.last_id
)
select step, rows, cast(floor(seconds / 60) * 60 as bigint) as seconds
from (
  select 'load' as step, cast(sum(all_rows) as bigint) as rows, max(seconds) as seconds
  from step where step_name like 'load-%' having count(*) > 0
  union all
  select step_name, write_count, seconds from step where step_name not like 'load-%' and step_name <> 'report'
) s
order by step collate "C"
