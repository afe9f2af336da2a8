create table pick (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  path text not null check (path ~ '^/[a-z0-9./-]+$' and length(path) <= 300),
  position integer not null check (position between 1 and 100),
  until date not null,
  picked_by uuid not null references person (id),
  picked_by_name text not null,
  picked_at timestamptz not null,
  constraint pick_stands_once unique (unit_id, path),
  constraint pick_place_is_one unique (unit_id, position) deferrable initially deferred
);
comment on table pick is
  'A public page that an editor put on the home page of a unit ("Không nên bỏ lỡ"), in order, up to and including a day. The title is read from the page itself.';
