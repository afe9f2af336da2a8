-- Meetings in hamlets, of the women's or farmers' union and others, at which items were told; what was asked there goes to the inbox.
create table hamlet_meeting (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  held_on date not null,
  hamlet text not null check (length(hamlet) between 1 and 120),
  host text not null check (host in ('hamlet', 'women', 'farmers', 'veterans', 'youth', 'front', 'other')),
  attendance integer not null check (attendance between 1 and 100000),
  speaker text not null check (length(speaker) between 1 and 120),
  note text not null default '' check (length(note) <= 2000),
  recorded_by uuid not null references person (id),
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  constraint hamlet_meeting_withdrawal_has_reason check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table hamlet_meeting is 'Where people were told by word of mouth: place, who called them, how many came. Never changed; a wrong one is withdrawn.';
create index hamlet_meeting_by_unit on hamlet_meeting (unit_id, held_on desc, id);

create table hamlet_meeting_item (
  meeting_id uuid not null references hamlet_meeting (id),
  item_id uuid not null references item (id),
  version integer not null,
  primary key (meeting_id, item_id)
);
comment on table hamlet_meeting_item is 'What was told at a meeting, in which version.';

create table hamlet_meeting_question (
  meeting_id uuid not null references hamlet_meeting (id),
  position integer not null,
  body text not null,
  code text not null,
  primary key (meeting_id, position)
);
comment on table hamlet_meeting_question is 'What people asked there; code opens the question in the inbox, where it is answered.';
