alter table person add column last_sign_in_at timestamptz;
comment on column person.last_sign_in_at is
  'When the person last signed in; outlives the session, which is removed when it ends.';
