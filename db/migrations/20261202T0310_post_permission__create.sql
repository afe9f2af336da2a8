-- Asking for leave at a network's own page, instead of pasting keys.
create table post_permission (
  id uuid primary key default gen_random_uuid(),
  place_id uuid not null references post_place (id),
  kind text not null check (kind in ('facebook', 'zaloOa', 'youtube')),
  session_id uuid not null,
  asked_by text not null,
  state_hash text not null unique,
  sealed text not null,
  settings jsonb not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint post_permission_ends_after_it_was_asked check (expires_at > asked_at)
);
comment on table post_permission is
  'Somebody went to a network''s page to let us post over an account. Good once, for a quarter of an hour, in the session that asked; rows are erased after a day.';
comment on column post_permission.session_id is 'The session of the browser that asked; in another the answer of the network is not taken.';
comment on column post_permission.state_hash is 'Digest of what the network has to give back.';
comment on column post_permission.sealed is 'State, verifier (PKCE) and the secret of the application, encrypted.';
create index post_permission_by_place on post_permission (place_id);
