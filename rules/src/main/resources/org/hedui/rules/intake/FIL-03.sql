-- A technical school in force has handed in no roster or list of the term, and the last day for it is a week off or less, or over.
-- Basis: 人社厅函〔2015〕226号 四(一), 五(三); 鲁人社字〔2017〕103号 三. Which files, from whom and until when is policy (expected_files).
-- The subject is the school's line in the master data, without which nothing is expected; nor is it of a feed that nobody has used
-- yet. A roster tells no term: it is one of the term if it is as young, or has been handed in unchanged in the term; a list tells
-- its term itself. A file that is held is not handed in.
with named as (
  select s.row_id, s.school_code, s.kind, s.state, s.valid_from, s.valid_to,
    min(coalesce(s.valid_from, date '1900-01-01')) over (partition by s.school_code) as since
  from effective.schools s
),
line as (
  select s.row_id, s.school_code, s.since, s.kind, s.state,
    row_number() over (partition by s.school_code order by s.valid_from desc nulls last, s.row_id desc) as newest
  from named s cross join policy.tonight n
  where coalesce(s.valid_from, n.business_date) <= n.business_date and coalesce(s.valid_to, n.business_date) >= n.business_date
),
handed_in as (
  select h.feed, coalesce(m.school, h.school_code) as school, h.term, h.dated
  from effective.handed_in h left join match.school m on m.code = h.school_code
),
used as (
  select distinct feed from handed_in
),
there as (
  select distinct e.feed, e.term, h.school
  from policy.expected e join handed_in h on h.feed = e.feed
  where h.term = e.term or (h.term is null and h.dated >= e.term_begins)
),
before as (
  select distinct e.feed, e.term, h.school
  from policy.expected e join handed_in h on h.feed = e.feed
  where h.term = e.former_term or (h.term is null and h.dated < e.term_begins)
)
select l.row_id as subject, cast(null as bigint) as counterpart, cast(null as varchar(10)) as ours,
       concat(cast(e.last_day as varchar(10)), ' 截止（', e.stage, '）') as theirs, cast(null as bigint) as amount_fen,
       concat(e.title, ' ', e.term) as field
from policy.expected e
join used u on u.feed = e.feed
join line l on l.newest = 1 and l.kind = '技工院校' and coalesce(l.state, '') <> '撤销' and l.since <= e.term_begins
left join there t on t.feed = e.feed and t.term = e.term and t.school = l.school_code
left join before b on b.feed = e.feed and b.term = e.term and b.school = l.school_code
where t.school is null and (e.every_school or b.school is not null)
