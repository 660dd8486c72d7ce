-- Of a row that has been judged, only what something asks for later is stored: joins of persons, lists for schools. Home addresses,
-- family members, health or hardship are judged where they stand in the file and stay there. Personal information is handled within
-- the smallest scope that serves the purpose (个人信息保护法 article 6); a night reads and writes half as much.
-- A rule that asks for another column adds it here with a migration; files are read anew where rules change.
-- What is asked for most stands first: a stored row is taken apart from the front.

create table feed.roster_kept (
  row_id bigint not null,
  scope_id bigint not null,
  id_usable boolean not null,
  name_ok boolean not null,
  active boolean not null,
  person text,
  school_code text,
  name text,
  id_number text,
  school_name text,
  id_type text,
  sex text,
  birth date,
  ethnic text,
  household_region text,
  student_number text,
  campus_number text,
  study_form text,
  level text,
  length bigint,
  major_code text,
  major_name text,
  enrol_month date,
  grade bigint,
  class_name text,
  status text,
  phone text,
  bureau_ok boolean,
  bureau_at timestamp
);
insert into feed.roster_kept
select row_id, scope_id, id_usable, name_ok, active, person, school_code, name, id_number, school_name, id_type, sex, birth,
  ethnic, household_region, student_number, campus_number, study_form, level, length, major_code, major_name, enrol_month,
  grade, class_name, status, phone, bureau_ok, bureau_at
from feed.roster;
drop view effective.roster;
drop table feed.roster;
alter table feed.roster_kept rename to roster;
create view effective.roster as select r.* from feed.roster r join intake.scope s on s.scope_id = r.scope_id where s.effective;

create table feed.vocational_kept (
  row_id bigint not null,
  scope_id bigint not null,
  id_usable boolean not null,
  name_ok boolean not null,
  active boolean not null,
  person text,
  school_code text,
  name text,
  id_number text,
  school_name text,
  sex text,
  birth date,
  id_type text,
  class_name text,
  campus_number text,
  student_kind text,
  study_form text,
  household_region text,
  enrol_month date,
  major_name text,
  length bigint,
  ethnic text,
  phone text,
  member1_phone text,
  student_number text,
  status text,
  grade bigint
);
insert into feed.vocational_kept
select row_id, scope_id, id_usable, name_ok, active, person, school_code, name, id_number, school_name, sex, birth, id_type,
  class_name, campus_number, student_kind, study_form, household_region, enrol_month, major_name, length, ethnic, phone,
  member1_phone, student_number, status, grade
from feed.vocational;
drop view effective.vocational;
drop table feed.vocational;
alter table feed.vocational_kept rename to vocational;
create view effective.vocational as select r.* from feed.vocational r join intake.scope s on s.scope_id = r.scope_id where s.effective;

create table feed.waiver_kept (
  row_id bigint not null,
  scope_id bigint not null,
  id_usable boolean not null,
  name_ok boolean not null,
  person text,
  school_code text,
  name text,
  id_number text,
  term text,
  school_name text,
  student_number text,
  grade bigint,
  study_form text,
  approved_at timestamp
);
insert into feed.waiver_kept
select row_id, scope_id, id_usable, name_ok, person, school_code, name, id_number, term, school_name, student_number, grade, study_form, approved_at
from feed.waiver;
drop view effective.waiver;
drop table feed.waiver;
alter table feed.waiver_kept rename to waiver;
create view effective.waiver as select r.* from feed.waiver r join intake.scope s on s.scope_id = r.scope_id where s.effective;

create table feed.grant_kept (
  row_id bigint not null,
  scope_id bigint not null,
  id_usable boolean not null,
  name_ok boolean not null,
  person text,
  school_code text,
  name text,
  id_number text,
  term text,
  school_name text,
  student_number text,
  grade bigint,
  study_form text,
  monthly_standard bigint,
  amount bigint,
  from_month date,
  to_month date,
  card_number text,
  approved_at timestamp
);
insert into feed.grant_kept
select row_id, scope_id, id_usable, name_ok, person, school_code, name, id_number, term, school_name, student_number, grade, study_form, monthly_standard, amount, from_month, to_month, card_number, approved_at
from feed."grant";
drop view effective."grant";
drop table feed."grant";
alter table feed.grant_kept rename to "grant";
create view effective."grant" as select r.* from feed."grant" r join intake.scope s on s.scope_id = r.scope_id where s.effective;
