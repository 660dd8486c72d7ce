-- Records of the ministry's system that no roster row of the same school stands for. Row numbers are alike in the server's
-- hashes: the school stands beside them.
select distinct m.vocational as row_id, coalesce(m.v_school, '') as school
from match.meeting m
left join match.seen_twice s on s.vocational = m.vocational
left join match.crowd c on c.row_id = m.vocational and c.twin
where m.vocational is not null and s.vocational is null and c.row_id is null
