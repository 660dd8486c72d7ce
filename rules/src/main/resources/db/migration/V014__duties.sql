-- What the scheduler last knew of a duty, for those who ask; and what somebody did by hand, which pays off nothing that is owed.
alter table schedule.duty
  add column at text not null default '',            -- as in the schedules: daily 01:00
  add column paused boolean not null default false;

alter table schedule.occurrence add column by_hand boolean not null default false;
