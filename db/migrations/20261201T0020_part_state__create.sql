create table part_state (
  part text primary key,
  name jsonb not null,
  health text not null check (health in ('good', 'slow', 'down', 'off')),
  says jsonb,
  is_public boolean not null,
  waiting integer check (waiting >= 0),
  oldest_at timestamptz,
  path text,
  since timestamptz not null,
  seen_at timestamptz not null
);
comment on table part_state is
  'How each part of the installation that may fail by itself was at the last look: how it is, since when, what it says in each language, how much waits in it and since when.';

create table part_trouble (
  id bigint generated always as identity primary key,
  part text not null,
  name jsonb not null,
  health text not null check (health in ('slow', 'down')),
  says jsonb,
  is_public boolean not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  told_at timestamptz,
  constraint part_trouble_ends_after check (ended_at is null or ended_at >= began_at)
);
comment on table part_trouble is
  'Times in which a part was slow or down. told_at is when administrators were written to. One is open for a part at most.';
create unique index part_trouble_open on part_trouble (part) where ended_at is null;
create index part_trouble_by_time on part_trouble (began_at desc, id desc);
