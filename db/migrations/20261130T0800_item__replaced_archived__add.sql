-- An item that is out may give way to a newer one, or be kept without being current any more. It stays to be read at its address.
alter table item add column replaced_by uuid references item (id);
alter table item add column replaced_at timestamptz;
alter table item add column archived_at timestamptz;
alter table item add column archived_reason text;
alter table item drop constraint item_state_check;
alter table item add constraint item_state_check
  check (state in ('draft', 'submitted', 'returned', 'approved', 'published', 'archived', 'replaced', 'withdrawn'));
alter table item drop constraint item_published_has_version;
alter table item add constraint item_published_has_version
  check (state not in ('published', 'archived', 'replaced', 'withdrawn') or published_version is not null);
alter table item add constraint item_replaced_names_another
  check ((state = 'replaced') = (replaced_by is not null) and (replaced_by is null) = (replaced_at is null) and replaced_by <> id);
alter table item add constraint item_archived_has_reason
  check (state <> 'archived' or (archived_at is not null and archived_reason is not null));
comment on column item.replaced_by is 'The newer item that stands in the place of this one; its own ledger rows stay, because it did go out then.';
comment on column item.archived_at is 'Kept, no longer current: out of front lists, found by search and in the archive of the list.';
create index item_by_replacement on item (replaced_by) where replaced_by is not null;
create index item_archived on item (unit_id, published_at desc, id) where state = 'archived';
