-- Schools that still have something to do before a deadline: nothing handed in yet, or cases that are due by then.
with school as (
  select o.school_code, o.school_name, coalesce(o.city, '') as city, max(coalesce(s.kind, '')) as kind, max(o.ministry_code) as ministry_code
  from effective.school_of o left join effective.schools s on s.school_code = o.school_code
  where o.any_code = o.school_code
  group by o.school_code, o.school_name, o.city
),
handed_in as (
  select r.school_code, f.dated, 'REGISTRATION' as business, null as term
  from effective.roster r join intake.scope c on c.scope_id = r.scope_id join intake.file_dated f on f.file_no = c.file_no
  where :business = 'REGISTRATION'
  union all
  select r.school_code, f.dated, 'REGISTRATION_EDUCATION', null
  from effective.vocational r join intake.scope c on c.scope_id = r.scope_id join intake.file_dated f on f.file_no = c.file_no
  where :business = 'REGISTRATION_EDUCATION'
  union all
  select school_code, null, 'AID', term from effective.waiver where :business = 'AID'
  union all
  select school_code, null, 'AID', term from effective."grant" where :business = 'AID'
),
delivered as (
  select o.school_code, count(*) as rows
  from handed_in h join effective.school_of o on o.any_code = h.school_code
  where coalesce(h.dated >= cast(:term_start as timestamp), true) and coalesce(h.term = :term, true)
  group by o.school_code
),
due as (
  select school_code, count(*) as open, count(*) filter (where severity in ('B', 'H')) as urgent,
    count(*) filter (where due < cast(:day as date)) as overdue
  from cases.case_file where open and due <= cast(:deadline as date) group by school_code
)
select s.school_code, s.school_name, s.city, e.expected, coalesce(d.rows, 0) as delivered,
  coalesce(c.open, 0) as open, coalesce(c.urgent, 0) as urgent, coalesce(c.overdue, 0) as overdue
from school s
-- Who hands in for this business at all; others are told of their cases only.
join (
  select school_code, :business = 'AID' or :business = 'REGISTRATION' and kind like '技工%'
      or :business = 'REGISTRATION_EDUCATION' and ministry_code is not null and kind not like '技工%' as expected
  from school
) e on e.school_code = s.school_code
left join delivered d on d.school_code = s.school_code
left join due c on c.school_code = s.school_code
where c.open > 0 or d.rows is null and e.expected
order by coalesce(d.rows, 0) > 0 or not e.expected, coalesce(c.urgent, 0) desc, coalesce(c.open, 0) desc, s.school_code collate "C"
