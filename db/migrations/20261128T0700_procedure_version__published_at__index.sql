create index procedure_version_by_publication on procedure_version (published_at desc, id desc);
