-- How new the files are that count, of feeds whose newest row of a person or place counts. A file whose only time is later than the business date has no time of its own.
select s.scope_id, s.position, case when s.sort_time < n.business_date + interval '1 day' then s.sort_time end as as_of
from effective.source s
cross join policy.tonight n
