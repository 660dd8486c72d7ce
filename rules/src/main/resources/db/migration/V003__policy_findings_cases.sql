-- Policy as tables for the set rules; filled at the start of every night from the policy files.
create schema policy;

-- Exactly one row: the business date and the switches of the night.
create table policy.tonight (
  business_date date not null,
  term text not null,                -- the term of the business date
  population_partial boolean not null,
  non_full_time_aid boolean not null
);

-- Administrative divisions, built in and from feed divisions.
create table policy.division (
  code text primary key,
  name text not null,
  first_year integer not null,
  last_year integer                  -- null: still listed
);

-- Terms with their months and locks (a lock is the last day, 24:00).
create table policy.term (
  term text primary key,             -- 2025秋
  first_month date not null,
  last_month date not null,          -- the five months that are paid: 秋 9-1, 春 3-7
  starts_on date not null,
  ends_on date not null,
  registration_lock date not null,   -- technical schools: 20 Apr, 20 Oct
  registration_lock_education date not null,
  aid_lock date not null
);

-- Aid standards in force per term, in fen.
create table policy.aid_standard (
  programme text not null,           -- 助学金, 免学费
  term text not null,
  yearly_fen bigint not null,
  monthly_fen bigint not null,
  term_fen bigint not null,
  last_year integer not null,        -- last year of study that may receive it
  max_terms integer not null,
  primary key (programme, term)
);

create table policy.holiday (
  day date primary key,
  working boolean not null           -- true: a weekend day that is worked
);

create schema findings;

create table findings.set_finding (
  rule text not null,
  subject bigint not null,
  counterpart bigint,
  field text,
  ours text,
  theirs text,
  amount_fen bigint,
  severity text
);

-- Findings on numbers of lists and orders that stand on a roster with the same number: there they are told once.
create table findings.silenced (
  rule text not null,
  row_id bigint not null
);

-- All findings of tonight; a set rule that builds on another's result reads this view.
create view findings.tonight as
  select f.rule, f.row_id as subject, null::bigint as counterpart, f.field, f.ours, f.theirs, f.amount_fen, f.severity
  from intake.row_finding f join intake.scope s on s.scope_id = f.scope_id
  where s.effective
    and not exists (select 1 from findings.silenced q where q.row_id = f.row_id and q.rule = f.rule)
  union all
  select f.rule, f.row_id, null, f.field, f.ours, f.theirs, f.amount_fen, f.severity
  from intake.row_finding f join intake.file i on i.file_no = (f.row_id >> 32)
  where f.scope_id is null and (i.state = 'accepted' or (i.state in ('held', 'skipped') and i.present))
  union all
  select rule, subject, counterpart, field, ours, theirs, amount_fen, severity from findings.set_finding;

-- Names that differ between two sources, compared by the program: level N2 to NX and the reason in words.
create schema match;

create table match.name_level (
  a text not null,
  b text not null,
  level text not null,               -- N1, N2, N3, N4, N5, NX
  truncated boolean not null,        -- one is the other cut at a byte limit
  explanation text not null,
  primary key (a, b)
);

-- Whom tonight's cases speak of, in plain, for the packages of the school that holds the data anyway.
create table feed.case_subject (
  row_id bigint not null,
  raw_school text,
  raw_school_name text,
  name text not null,
  id_number text not null,
  business_key text
);

create schema cases;

create table cases.case_file (
  case_id text primary key,          -- keyed digest of rule and business key
  rule text not null,
  severity text not null,
  state text not null,               -- 新建 已下发 已回执 待复核 已关闭 误报 挂起 督办
  school_code text not null,
  school_name text not null,
  first_seen date not null,
  last_seen date not null,
  due date,
  fingerprint text not null,         -- digest of the evidence
  closed_on date,
  closed_why text,
  reopened integer not null default 0,
  -- evidence, masked
  feed text not null,
  source_file text not null,
  source_row bigint not null,
  student_name text not null,
  id_number text not null,
  counterpart_feed text not null,
  counterpart_file text not null,
  counterpart_row bigint,
  counterpart_school_code text not null,
  field text not null,
  ours text not null,
  theirs text not null,
  amount_fen bigint,
  -- tonight's rows, from which a package takes the plain data of the school's own students
  subject bigint,
  counterpart bigint
);

-- Tonight's findings as cases, filled and merged by the settling step.
create table cases.tonight (like cases.case_file);
alter table cases.tonight
  alter column state drop not null,
  alter column first_seen drop not null,
  alter column last_seen drop not null,
  alter column reopened drop not null;

create table cases.event (
  case_id text not null,
  night date not null,               -- 'infinity': decided since the last night, told by the next one
  seq integer not null,
  kind text not null,                -- opened, changed, closed, reopened, decided
  state text not null,
  by_whom text not null,
  reason text not null,
  fingerprint text not null,
  primary key (case_id, seq)
);

create table cases.decision (
  case_id text primary key,
  state text not null,
  by_whom text not null,
  reason text not null,
  decided_on date not null,
  fingerprint text not null          -- the decision holds while the evidence does
);
