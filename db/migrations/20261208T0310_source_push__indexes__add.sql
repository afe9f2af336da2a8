-- At the size of a province (thousands of stations) a system is told tens of thousands of things a day: what is open, one kind, and what is
-- old are found without reading the rest.
create index source_push_open on source_push (system_id, state, created_at desc, id)
  where state in ('due', 'sending', 'unknown', 'refused');
create index source_push_by_kind on source_push (system_id, kind, created_at desc, id);
create index source_push_by_age on source_push (created_at);
