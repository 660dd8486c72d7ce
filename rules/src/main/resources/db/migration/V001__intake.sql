-- What was received: files, the scopes their rows speak for, rows that cannot be stored, findings that stay with their file.
create schema intake;

create table intake.file (
  file_no integer primary key,
  feed text not null,
  path text not null,                -- below the inbox; a zip member is <zip>!/<member>
  sha256 text not null,
  bytes bigint not null,
  workbook boolean not null default false,
  encoding text,                     -- UTF-8, GB18030; null for workbooks
  state text not null,               -- received, loading, loaded, accepted, held, skipped, superseded
  covers_all boolean not null default false,  -- replaces every older file of its feed
  sort_time timestamp,               -- the order of files of one scope: snapshot time, date in the name, modification time
  header text[],                     -- the header as delivered, for quarantine files
  manifest_sha256 text,              -- of the manifest, null without one: a held file is tried again when it changes
  submitter text,                    -- unit code of the file name or the manifest
  lane integer not null default 0,   -- which of the parallel load lanes takes it
  rows_read bigint not null default 0,
  rows_accepted bigint not null default 0,
  rows_quarantined bigint not null default 0,
  received_on date not null,         -- business date of the night that saw it first
  present boolean not null default true,      -- still in the inbox tonight
  rules_version text                 -- of the rule book and policy that made its row findings
);
create unique index file_path_digest on intake.file (path, sha256);

create table intake.sheet (
  file_no integer not null,
  sheet_no integer not null,
  name text not null,
  primary key (file_no, sheet_no)
);

-- One line per file and scope key (school; school and term; batch; '' for the whole file). The rows of a scope are visible
-- to checks while it is effective.
create table intake.scope (
  scope_id bigint primary key,       -- file_no << 32 | order of first appearance in the file, scattered
  file_no integer not null,
  feed text not null,
  scope_key text not null,           -- school; school/term; batch; '' for a whole file
  rows bigint not null default 0,
  effective boolean not null default false,
  -- What head, foot or manifest of a payment file say of all its lines; null for other feeds.
  batch text,
  unit text,                         -- school or unit that pays
  file_date date,
  month date                         -- paid by the lines that name none
);

create table intake.quarantined_row (
  row_id bigint not null,
  cells text[] not null,             -- as delivered
  reasons text not null,             -- codes, separated by a blank
  school_code text not null,
  student_name text not null,
  id_number text not null
);

-- Findings of single rows and of whole files; they count while their file (scope) is effective.
create table intake.row_finding (
  rule text not null,
  row_id bigint not null,
  scope_id bigint,                   -- null: counts while the file is accepted, or held and still in the inbox
  field text,
  ours text,
  theirs text,
  amount_fen bigint,
  severity text                      -- null: the rule's usual severity
);
