-- Persons with more than one record in a system, or with records at different schools.
select person from match.technical where person is not null group by person having count(*) > 1
union
select person from match.vocational where person is not null group by person having count(*) > 1
union
select t_person from match.meeting where t_school <> v_school
