alter table contest_prize_ceiling add column whom text not null default 'person' check (whom in ('person', 'team'));
comment on column contest_prize_ceiling.whom is 'Whether it holds for one person or for a team.';
alter table contest_prize_ceiling drop constraint contest_prize_ceiling_once;
alter table contest_prize_ceiling add constraint contest_prize_ceiling_once unique (whom, rank, valid_from);
insert into contest_prize_ceiling (whom, rank, amount, source, valid_from, entered_by_name, entered_at) values
  ('team', 'first', 15000000, 'Thông tư 56/2023/TT-BTC Điều 3 khoản 13', '2023-10-04', 'Hệ thống', '2023-10-04T00:00:00Z'),
  ('team', 'second', 10500000, 'Thông tư 56/2023/TT-BTC Điều 3 khoản 13', '2023-10-04', 'Hệ thống', '2023-10-04T00:00:00Z'),
  ('team', 'third', 7500000, 'Thông tư 56/2023/TT-BTC Điều 3 khoản 13', '2023-10-04', 'Hệ thống', '2023-10-04T00:00:00Z'),
  ('team', 'encouragement', 4500000, 'Thông tư 56/2023/TT-BTC Điều 3 khoản 13', '2023-10-04', 'Hệ thống', '2023-10-04T00:00:00Z');

create table contest_stage (
  contest_id uuid primary key references contest (id),
  place text not null,
  starts_at timestamptz not null,
  minutes_each integer not null check (minutes_each between 1 and 240),
  drop_rule text not null check (drop_rule in ('none', 'extremes')),
  ordered_at timestamptz
);
comment on table contest_stage is 'Where and when teams of a contest perform, and how what jurors gave is added up.';
comment on column contest_stage.drop_rule is 'Whether the highest and the lowest total of a team are left out, from four jurors on.';
comment on column contest_stage.ordered_at is 'When the order of appearance was drawn.';

create table contest_part (
  contest_id uuid not null references contest (id),
  number integer not null check (number between 1 and 10),
  name text not null,
  primary key (contest_id, number)
);
comment on table contest_part is 'Parts of a contest on stage: greeting, knowledge, playlet.';

create table contest_team (
  entrant_id uuid primary key references contest_entrant (id),
  contest_id uuid not null references contest (id),
  name text not null,
  members_sealed text,
  members integer not null check (members between 1 and 60),
  appears integer,
  performs_at timestamptz,
  video_url text,
  withdrawn_at timestamptz,
  scores_by uuid references person (id),
  scores_by_name text,
  scores_at timestamptz,
  constraint contest_team_appears_once unique (contest_id, appears),
  constraint contest_team_name_once unique (contest_id, name)
);
comment on table contest_team is 'A team on stage: its name is public, its members are sealed and erased with the others who took part.';
comment on column contest_team.scores_at is 'From then on the totals of the team stand on the public board; somebody who neither judged nor typed let them through.';

alter table contest_sheet alter column turn drop not null;
alter table contest_sheet add column team_id uuid references contest_team (entrant_id);
alter table contest_sheet add column source text not null default 'own' check (source in ('own', 'paper'));
alter table contest_sheet add column typed_by uuid references person (id);
alter table contest_sheet add column typed_by_name text;
alter table contest_sheet add column confirmed_by_name text;
alter table contest_sheet add column confirmed_at timestamptz;
alter table contest_sheet add constraint contest_sheet_of_one_thing check (num_nonnulls(essay_id, team_id) = 1);
alter table contest_sheet add constraint contest_sheet_of_a_team_once unique (team_id, marker_id);
comment on column contest_sheet.source is 'Handed in by the marker, or typed from paper and confirmed by somebody else.';
create index contest_sheet_by_team on contest_sheet (team_id) where team_id is not null;
