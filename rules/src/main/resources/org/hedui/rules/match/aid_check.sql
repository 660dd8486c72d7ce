-- List lines whose registration does not carry the aid: none, not in study, not full-time, too many years.
-- The registration is that of the person at the school of the list; its roster speaks before the ministry's extract. The upper authority's approval counts where the school's roster tells it at all.
-- A roster shows today: lists of past terms are not measured by it, but for the entry month.
with asked_approval as (
  select scope_id from match.technical group by scope_id having count(bureau_ok) + count(bureau_at) > 0
),
registration as (
  select t.row_id, t.school, t.person, t.status, t.study_form, t.enrol_month, t.grade, 1 as source,
         case when t.status = '待注册' or t.bureau_ok = false
                or (a.scope_id is not null and t.bureau_ok is null and t.bureau_at is null) then 0 else 1 end as registered
  from match.technical t
  left join asked_approval a on a.scope_id = t.scope_id
  union all
  select row_id, school, person, status, study_form, enrol_month, grade, 2, case when status = '待注册' then 0 else 1 end
  from match.vocational
),
pair as (
  select l.line_no, r.row_id as registration_row, r.status, r.study_form, r.enrol_month, r.grade, r.source, r.registered
  from match.aid_line l
  join registration r on r.person = l.person and r.school = l.school
),
found as (
  select line_no,
         coalesce(min(case when source = 1 then registration_row end), min(registration_row)) as registration_row,
         coalesce(max(case when source = 1 then registered end), max(registered)) as registered,
         coalesce(max(case when source = 1 then case when coalesce(status, '在读') = '在读' then 1 else 0 end end),
                  max(case when coalesce(status, '在读') = '在读' then 1 else 0 end)) as studying,
         coalesce(min(case when source = 1 then status end), min(status)) as status,
         coalesce(max(case when source = 1 then case when study_form = '非全日制' then 1 else 0 end end),
                  max(case when study_form = '非全日制' then 1 else 0 end)) as part_time,
         coalesce(max(case when source = 1 then study_form end), max(study_form)) as study_form,
         coalesce(min(case when source = 1 then enrol_month end), min(enrol_month)) as enrol_month,
         coalesce(max(case when source = 1 then grade end), max(grade)) as grade
  from pair
  group by line_no
),
-- The first entry month whose students are not yet beyond the years of the programme in the term: entry from January counts
-- for spring, from May for autumn (as in REG-01).
limit_of as (
  select a.programme, a.term, a.last_year, case when o.term is null then 0 else 1 end as is_open,
         cast(extract(year from m.starts_on) as integer) * 2 + case when extract(month from m.starts_on) >= 8 then 1 else 0 end as term_no
  from policy.aid_standard a
  join match.term_month m on m.term = a.term and m.position = 0
  left join match.open_term o on o.term = a.term
),
cutoff as (
  select programme, term, last_year, term_no, is_open,
         make_date(cast((term_no - 2 * last_year + 1 - (term_no - 2 * last_year + 1) % 2) / 2 as integer),
                   case when (term_no - 2 * last_year + 1) % 2 = 1 then 5 else 1 end, 1) as first_entry
  from limit_of
),
judged as (
  select l.row_id, l.programme, l.term, l.person, l.study_form, l.id_number, l.grade as listed_grade, f.study_form as registered_form,
         f.registration_row, f.status, f.part_time, f.enrol_month, f.grade,
         c.last_year, c.term_no,
         case when coalesce(f.registered, 0) = 0 and c.is_open = 1
                and (exists (select 1 from match.technical) or exists (select 1 from match.vocational)) then 1 else 0 end as unregistered,
         case when f.studying = 0 and c.is_open = 1 then 1 else 0 end as not_studying,
         case when (l.study_form = '非全日制' or f.part_time = 1) and not (select non_full_time_aid from policy.tonight)
              then 1 else 0 end as not_full_time,
         case when f.enrol_month < c.first_entry or l.grade > c.last_year then 1
              when f.enrol_month is null and l.grade is null and f.grade > c.last_year
                and c.is_open = 1 then 1 else 0 end as too_many_years
  from match.aid_line l
  left join found f on f.line_no = l.line_no
  left join cutoff c on c.programme = l.programme and c.term = l.term
)
select row_id, programme, term, person, id_number, study_form, registration_row, status, registered_form, unregistered, not_studying, not_full_time, too_many_years,
       last_year,
       coalesce(greatest(cast((term_no - entry_no + 2 - (term_no - entry_no) % 2) / 2 as bigint), listed_grade), grade) as study_year
from (
  select j.*, cast(extract(year from enrol_month) as integer) * 2 + case when extract(month from enrol_month) >= 5 then 1 else 0 end as entry_no
  from judged j
  where unregistered = 1 or not_studying = 1 or not_full_time = 1 or too_many_years = 1
) flagged
