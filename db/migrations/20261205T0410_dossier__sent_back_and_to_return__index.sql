-- Over all units of a province: what was sent back is few among many, and what lies longest comes first.
create index dossier_sent_back on dossier (due_at, id) where state = 'received' and reason is not null;
create index dossier_to_return_by_time on dossier (settled_at, id) where state = 'settled';
