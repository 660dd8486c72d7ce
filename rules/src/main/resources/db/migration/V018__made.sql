-- What the checks have made and of what, so that a later night makes only what it must: the same inputs give the same result.
create table match.made (
  name text primary key,             -- table of this schema, or code of a rule
  inputs text not null,              -- digest of the program, the SELECT and all that it reads
  content text,                      -- digest of a small result: others that read it need not be made anew while it is the same
  rows bigint not null
);

-- Every load of a file has a number of its own: while its rows count, what is stored under it does not change.
create sequence intake.load_no;
alter table intake.file add column load_no bigint not null default nextval('intake.load_no');

-- The files of payments that count, each with the day it tells.
create view effective.payment_file as
select s.scope_id, s.file_date
from intake.scope s
where s.effective and s.feed in ('payment-orders', 'payment-returns');

-- Files of the inbox as they were when they were looked through: one that nobody has touched since has the same digest.
create table intake.seen (
  path text not null,
  stamp text not null,               -- place on the disk, size, times of change
  sha256 text not null
);
