-- A sentence that has to be true of the records at any moment is a part as well: not slow or still, but not true.
alter table part_state drop constraint part_state_health_check;
alter table part_state add constraint part_state_health_check
  check (health in ('good', 'slow', 'down', 'broken', 'off')) not valid;
alter table part_state validate constraint part_state_health_check;
alter table part_trouble drop constraint part_trouble_health_check;
alter table part_trouble add constraint part_trouble_health_check check (health in ('slow', 'down', 'broken')) not valid;
alter table part_trouble validate constraint part_trouble_health_check;
-- What is looked at every minute.
create index message_run_approved on message_run (approved_at desc) where approved_at is not null;
create index item_by_publishing on item ((coalesce(republished_at, published_at)) desc) where published_version is not null;
create index post_proven_lately on post (proven_at desc) where state = 'proven' and act <> 'takeDown';
