-- Whoever mends a link wants to know since when it does not open: a night's outage is not a page that was taken down.
alter table checked_link add column failing_since timestamptz;

update checked_link set failing_since = checked_at where state <> 'alive';

comment on column checked_link.failing_since is
  'When the link was first found not to open, of the failures in a row up to now; null while it answers. Of rows from before this column: the last time it was asked.';
