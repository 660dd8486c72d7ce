-- Ten thousand small files come in at once: the next of a lane and the scopes of a file are found without looking at all of them.
create index file_to_load on intake.file (lane, file_no) where state in ('received', 'loading', 'waiting');
create index scope_of_file on intake.scope (file_no);
