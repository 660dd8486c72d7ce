-- Makes what was loaded tonight visible, in one transaction: files flip to accepted, and those that count (table standing)
-- become the effective ones. Rows that are stored no more cannot count.

update intake.file set state = 'accepted' where state = 'loaded';

update intake.scope s set effective = t.effective and f.purged_on is null
from standing t join intake.file f on f.file_no = t.file_no
where t.scope_id = s.scope_id and s.effective <> (t.effective and f.purged_on is null);

update intake.file f
set state = case when exists (select 1 from intake.scope s where s.file_no = f.file_no and s.effective) then 'accepted' else 'superseded' end
where f.state in ('accepted', 'superseded') and exists (select 1 from intake.scope s where s.file_no = f.file_no);

update intake.file set superseded_on = case when state = 'superseded' then cast(:night as date) end
where (state = 'superseded') <> (superseded_on is not null);

insert into intake.counted (sha256) select distinct sha256 from intake.file where state = 'accepted'
on conflict do nothing;
