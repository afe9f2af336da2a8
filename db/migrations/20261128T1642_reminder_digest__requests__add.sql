alter table reminder_digest add column requests jsonb not null default '[]';
comment on column reminder_digest.requests is 'Requests for cooperation that the person''s unit owes: id, unit, last day.';
