-- A path may be longer than what an index takes: archives name their members as they like.
drop index intake.file_path_digest;
create unique index file_path_digest on intake.file (md5(path), sha256);
