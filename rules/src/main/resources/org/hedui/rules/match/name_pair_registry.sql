-- Names that differ between roster and population registry.
select distinct name as a, registry_name as b
from match.registry
where name_ok and verdict = '一致' and registry_name <> name
