-- Somebody who is away hands a role to a colleague for a while. The delegate holds what the holder holds there, no more, and only while
-- the holder's own grant stands.
create table delegation (
  id uuid primary key default gen_random_uuid(),
  grant_id uuid not null references role_grant (id),
  person_id uuid not null references person (id),
  from_day date not null,
  until_day date not null,
  reason text not null check (length(reason) between 1 and 1000),
  registered_by uuid not null references person (id),
  registered_by_name text not null,
  registered_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  constraint delegation_is_for_a_while check (until_day >= from_day and until_day - from_day <= 183),
  constraint delegation_end_says_by_whom check ((ended_at is null) = (ended_by_name is null)),
  constraint delegation_is_given_once_at_a_time exclude using gist
    (grant_id with =, person_id with =, daterange(from_day, until_day, '[]') with &&) where (ended_at is null)
);
comment on table delegation is
  'A role handed to a colleague between two days, both counted (uỷ quyền). Never handed on, never of an administrator. Ended early it counts no more from that moment.';
create index delegation_by_person on delegation (person_id) where ended_at is null;
create index delegation_by_grant on delegation (grant_id);

create function delegation_goes_to_another() returns trigger language plpgsql as $$
begin
  if exists (select 1 from role_grant g where g.id = new.grant_id and (g.person_id = new.person_id or g.role = 'admin')) then
    raise exception 'a role is handed to another person, and that of an administrator to nobody' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger delegation_goes_to_another before insert or update on delegation
  for each row execute function delegation_goes_to_another();

create view role_held as
  select g.person_id, g.unit_id, g.role, g.from_day, g.to_day, null::uuid as holder_id, null::text as holder_name
  from role_grant g
  union all
  select d.person_id, g.unit_id, g.role, greatest(d.from_day, g.from_day), least(d.until_day + 1, g.to_day), h.id, h.name
  from delegation d
  join role_grant g on g.id = d.grant_id
  join person h on h.id = g.person_id and h.state = 'active'
  where d.ended_at is null;
comment on view role_held is
  'What a person may act in: roles of his own, and those handed to him for a while with whose they are. to_day is the first day on which it no longer counts.';

alter table item_event add column on_behalf_of text;
comment on column item_event.on_behalf_of is 'Whose role it was, where it was done by delegation.';
