create table briefing_read_count (
  briefing_id uuid not null,
  version integer not null,
  period integer not null,
  unit_id uuid not null,
  readers integer not null,
  primary key (briefing_id, version, period, unit_id)
);
comment on table briefing_read_count is
  'How many of the people who stand in a unit now have read a version, kept by triggers on briefing_reading and person so that a province''s list need not read a million rows. Holds nothing that cannot be counted anew.';

-- Who reads and who moves people at the same moment wait for each other on the person's row, so that neither misses the other.
create function count_briefing_readings() returns trigger language plpgsql as $$
begin
  perform 1 from person where id in (select person_id from told) order by id for share;
  insert into briefing_read_count as c (briefing_id, version, period, unit_id, readers)
  select t.briefing_id, t.version, t.period, p.unit_id, case tg_op when 'INSERT' then count(*) else -count(*) end
  from told t join person p on p.id = t.person_id and p.state = 'active'
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (briefing_id, version, period, unit_id) do update set readers = c.readers + excluded.readers;
  return null;
end $$;
create trigger briefing_reading_is_counted after insert on briefing_reading
  referencing new table as told for each statement execute function count_briefing_readings();
create trigger briefing_reading_is_uncounted after delete on briefing_reading
  referencing old table as told for each statement execute function count_briefing_readings();

create function move_briefing_readings() returns trigger language plpgsql as $$
begin
  insert into briefing_read_count as c (briefing_id, version, period, unit_id, readers)
  select briefing_id, version, period, unit_id, sum(change) from (
    select briefing_id, version, period, old.unit_id as unit_id, -1 as change
    from briefing_reading where person_id = old.id and old.state = 'active'
    union all
    select briefing_id, version, period, new.unit_id, 1
    from briefing_reading where person_id = new.id and new.state = 'active'
  ) moved
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (briefing_id, version, period, unit_id) do update set readers = c.readers + excluded.readers;
  return null;
end $$;
create trigger person_takes_readings_along after update of state, unit_id on person
  for each row when (old.state is distinct from new.state or old.unit_id is distinct from new.unit_id)
  execute function move_briefing_readings();
