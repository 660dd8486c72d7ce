-- Merges cases.tonight into the cases. What happened to each case is worked out once, from both sides, and then written
-- as events and as the new state, so that a second run over the same data finds nothing left to do.

-- Rules that were left out tonight have nothing to say of their cases: they stay as they are.
delete from cases.tonight where rule not in (select rule from checked_rule);

create temporary table happened on commit drop as
select
  coalesce(t.case_id, c.case_id) as case_id,
  case
    when c.case_id is null then 'opened'
    when t.case_id is null then 'closed'
    when not c.open then 'reopened'
    else 'changed'
  end as kind,
  coalesce(t.fingerprint, c.fingerprint) as fingerprint
from cases.tonight t
full join (select * from cases.case_file where rule in (select rule from checked_rule)) c on c.case_id = t.case_id
left join cases.decision d on d.case_id = c.case_id
where c.case_id is null
   or (t.case_id is null and c.open)
   or (t.case_id is not null and not c.open and (d.case_id is null or d.fingerprint <> t.fingerprint))
   or (t.case_id is not null and c.open and c.fingerprint <> t.fingerprint);

-- Decisions that people took since the last night are told by this one, and cases that they closed are closed tonight.
update cases.case_file c set closed_on = :night
from cases.event e
where e.night = 'infinity' and e.case_id = c.case_id and c.closed_on is not null;

update cases.event set night = :night where night = 'infinity';

insert into cases.event (case_id, night, seq, kind, state, by_whom, reason, fingerprint)
select h.case_id, :night,
  coalesce((select max(e.seq) from cases.event e where e.case_id = h.case_id), 0) + 1,
  h.kind,
  case when h.kind = 'closed' then '已关闭' else '新建' end,
  '核对',
  case h.kind when 'opened' then '新发现' when 'closed' then '数据已更正' when 'reopened' then '问题再次出现' else '证据有变化' end,
  h.fingerprint
from happened h;

-- A decision holds as long as the evidence it was taken on, and one that left the case open no longer than the case is: when
-- the problem comes back, it is a new one.
delete from cases.decision d using cases.tonight t where t.case_id = d.case_id and t.fingerprint <> d.fingerprint;
delete from cases.decision d using happened h where h.case_id = d.case_id and h.kind = 'closed';

update cases.case_file c
set state = '已关闭', closed_on = :night, closed_why = '数据已更正'
from happened h
where h.case_id = c.case_id and h.kind = 'closed';

update cases.case_file c
set severity = t.severity,
    state = case when h.kind is not null then '新建' else c.state end,
    first_seen = case when h.kind = 'reopened' then cast(:night as date) else c.first_seen end,
    due = case when h.kind = 'reopened' then t.due else c.due end,
    reopened = c.reopened + case when h.kind = 'reopened' then 1 else 0 end,
    closed_on = case when h.kind = 'reopened' then null else c.closed_on end,
    closed_why = case when h.kind = 'reopened' then null else c.closed_why end,
    last_seen = :night,
    fingerprint = t.fingerprint,
    school_code = t.school_code, school_name = t.school_name,
    feed = t.feed, source_file = t.source_file, source_row = t.source_row,
    student_name = t.student_name, id_number = t.id_number,
    counterpart_feed = t.counterpart_feed, counterpart_file = t.counterpart_file,
    counterpart_row = t.counterpart_row, counterpart_school_code = t.counterpart_school_code,
    field = t.field, ours = t.ours, theirs = t.theirs, amount_fen = t.amount_fen,
    subject = t.subject, counterpart = t.counterpart
from cases.tonight t left join happened h on h.case_id = t.case_id
where c.case_id = t.case_id;

insert into cases.case_file
select t.case_id, t.rule, t.severity, '新建', t.school_code, t.school_name, cast(:night as date), cast(:night as date), t.due,
  t.fingerprint, null, null, 0,
  t.feed, t.source_file, t.source_row, t.student_name, t.id_number,
  t.counterpart_feed, t.counterpart_file, t.counterpart_row, t.counterpart_school_code,
  t.field, t.ours, t.theirs, t.amount_fen, t.subject, t.counterpart
from cases.tonight t join happened h on h.case_id = t.case_id
where h.kind = 'opened';

-- The reports that follow join the cases with millions of lines.
analyze cases.case_file;
