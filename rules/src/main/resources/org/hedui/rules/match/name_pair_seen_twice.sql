-- Names that differ between roster and ministry's system.
select distinct t_name as a, v_name as b from match.seen_twice where names_ok and t_name <> v_name
