-- Pairs of active rows with the same name and birth date and no identity number in common, each row with every other: one
-- student may be registered twice with different numbers, or without any. A record of the ministry's system at the school of a
-- roster row with the same name and birth date is the same enrolment and no pair. The roster has the guardian's telephone, the
-- ministry's system the student's and the guardian's; regions are compared by county. Of a group of many rows the first fifty
-- are compared with all. The school beside the row number is there for the server's hashes.
with record as (
  select true as technical, row_id, school, person, id_number, id_usable, name, birth, sex, phone, phone as guardian_phone,
         household_region
  from match.technical
  where active and name_ok and birth is not null
  union all
  select false, v.row_id, v.school, v.person, v.id_number, v.id_usable, v.name, v.birth, v.sex, v.phone,
         v.guardian_phone, v.household_region
  from match.vocational v join match.vocational_alone a on a.row_id = v.row_id and a.school = coalesce(v.school, '')
  where v.active and v.name_ok and v.birth is not null
),
shared as (
  select name, birth from record group by name, birth having count(*) > 1
),
ordered as (
  select r.technical, r.row_id, r.school, r.person, r.id_number, r.id_usable, r.name, r.birth, r.sex,
         replace(replace(r.phone, '-', ''), ' ', '') as phone, replace(replace(r.guardian_phone, '-', ''), ' ', '') as guardian_phone,
         case when substr(r.household_region, 1, 1) between '0' and '9' then substr(r.household_region, 1, 6)
           else r.household_region end as home,
         row_number() over (partition by r.name, r.birth order by r.school, r.row_id) as position
  from record r join shared s on s.name = r.name and s.birth = r.birth
),
pair as (
  select a.row_id as a_row, b.row_id as b_row
  from ordered a join ordered b on b.name = a.name and b.birth = a.birth and b.row_id <> a.row_id
  where b.position <= 50
  union all
  select a.row_id, b.row_id
  from ordered a join ordered b on b.name = a.name and b.birth = a.birth
  where a.position <= 50 and b.position > 50
)
select a.row_id as subject, b.row_id as counterpart, a.school as subject_school, b.school as counterpart_school,
       a.name, a.id_number as subject_number, b.id_number as counterpart_number,
       a.person as subject_person, b.person as counterpart_person, a.id_usable and b.id_usable as both_usable,
       a.sex = b.sex as same_sex,
       coalesce(a.phone in (b.phone, b.guardian_phone), false) or coalesce(a.guardian_phone in (b.phone, b.guardian_phone), false)
         as same_phone,
       coalesce(a.home = b.home, false) as same_region,
       coalesce(la.line = lb.line, false) as one_line, b.position
from pair p
join ordered a on a.row_id = p.a_row
join ordered b on b.row_id = p.b_row
left join match.line la on la.row_id = a.row_id and a.person is null
left join match.line lb on lb.row_id = b.row_id and b.person is null
where (a.person is null or b.person is null or a.person <> b.person)
  and (a.technical = b.technical or a.school <> b.school)
