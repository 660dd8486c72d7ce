-- Names that differ among the records with one student number.
select distinct subject_name as a, counterpart_name as b
from match.same_number
where names_ok and subject_name <> counterpart_name
