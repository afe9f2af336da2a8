-- What networks tell about posts: counts by day, nothing about who.
create table post_figure (
  post_id uuid not null references post (id),
  day date not null,
  views bigint check (views >= 0),
  reactions bigint check (reactions >= 0),
  comments bigint check (comments >= 0),
  shares bigint check (shares >= 0),
  fetched_at timestamptz not null,
  primary key (post_id, day)
);
comment on table post_figure is
  'How often a post was seen, reacted to, commented and shared, as its network says at the end of a day, for 30 days. Sums since it was posted, not of the day; null where the network does not tell. No proof of anything and never counted with what the ledger proves.';
create index post_by_place_done on post (place_id, done_at desc, id desc) where act = 'publish' and remote_id is not null;
