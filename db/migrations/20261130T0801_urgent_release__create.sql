-- Urgent notices go first and are approved afterwards. What goes out was either approved by somebody who did not write it, or is on
-- record here with its reason, its end, and the day by which another person must have said yes or no.
create table urgent_release (
  item_id uuid not null,
  number integer not null,
  unit_id uuid not null references unit (id),
  reason text not null check (length(reason) between 1 and 1000),
  ends_at timestamptz not null,
  writer_ids uuid[] not null,
  sent_by uuid not null references person (id),
  sent_by_name text not null,
  sent_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'refused')),
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  decided_note text,
  primary key (item_id, number),
  foreign key (item_id, number) references item_version (item_id, number),
  constraint urgent_release_ends_after_it_began check (ends_at > sent_at and due_at > sent_at),
  constraint urgent_release_is_decided_by_another check (
    (state = 'waiting') = (decided_by is null) and (state = 'waiting') = (decided_at is null)
    and (decided_by is null or (decided_by <> sent_by and not decided_by = any (writer_ids)))),
  constraint urgent_release_refusal_has_reason check (state <> 'refused' or decided_note is not null)
);
comment on table urgent_release is
  'Versions that went out before they were approved: who sent them, why, until when, and who decided afterwards. Waiting after due_at is late and shown to everybody above.';
create index urgent_release_waiting on urgent_release (unit_id, due_at) where state = 'waiting';
create index urgent_release_by_end on urgent_release (ends_at);

create function item_version_goes_out_approved_or_urgent() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from urgent_release u where u.item_id = new.item_id and u.number = new.number) then
    raise exception 'a version goes out approved by another, or on record as urgent' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger item_version_goes_out_approved_or_urgent before insert or update on item_version
  for each row when (new.frozen and new.approved_by is null) execute function item_version_goes_out_approved_or_urgent();

create table item_rule (
  name text primary key check (name ~ '^[a-z]+(\.[A-Za-z]+)+$'),
  value integer not null check (value between 1 and 3650),
  changed_by_name text,
  changed_at timestamptz
);
comment on table item_rule is
  'Periods by which items are kept: hours until an urgent notice is to be confirmed, days it may last at most, days until an item of a kind is read again.';
insert into item_rule (name, value) values
  ('urgent.confirmHours', 24),
  ('urgent.longestDays', 14),
  ('review.other', 180),
  ('review.news', 180),
  ('review.notice', 60),
  ('review.explainer', 180),
  ('review.guide', 120),
  ('review.questionAnswer', 180),
  ('review.result', 365),
  ('review.innovation', 365),
  ('review.exemplar', 365),
  ('review.weakPoint', 90),
  ('review.directive', 180);
