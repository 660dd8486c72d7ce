-- Cases by school and rule as they stood at the end of a month, from what happened to each, and what the month has changed.
-- Weight and due date are those that a case has now: they are not part of its history.
with event as (
  select case_id, seq, night, kind, open,
    max(seq) filter (where open) over (partition by case_id) as last_open
  from cases.event where night <= :night
),
happened as (
  select case_id,
    max(seq) filter (where night < :from) as before,
    max(seq) as last,
    min(night) filter (where not open and seq > coalesce(last_open, 0)) as settled_on,
    bool_or(kind = 'opened' and night >= :from) as fresh,
    bool_or(open and night >= :from) as opened
  from event group by case_id
),
told as (
  select c.school_code, c.rule, c.severity, c.due, l.open, h.settled_on,
    coalesce(b.open, false) as was_open, h.fresh,
    not coalesce(b.open, false) and not h.fresh and h.opened as reopened
  from happened h
  join cases.case_file c on c.case_id = h.case_id
  join cases.event l on l.case_id = h.case_id and l.seq = h.last
  left join cases.event b on b.case_id = h.case_id and b.seq = h.before
)
select school_code, rule,
  count(*) filter (where open and severity = 'B') as blocking,
  count(*) filter (where open and severity = 'H') as high,
  count(*) filter (where open and severity = 'M') as medium,
  count(*) filter (where open and severity in ('L', 'I')) as low,
  count(*) filter (where open and due is not null) as with_due,
  count(*) filter (where open and due < :night) as overdue,
  count(*) filter (where fresh) as fresh,
  count(*) filter (where reopened) as reopened,
  count(*) filter (where not open and (was_open or fresh or reopened)) as closed,
  count(*) filter (where not open) as settled,
  count(*) filter (where not open and due is not null) as settled_with_due,
  count(*) filter (where not open and settled_on <= due) as settled_in_time
from told
group by school_code, rule
order by school_code collate "C", rule collate "C"
