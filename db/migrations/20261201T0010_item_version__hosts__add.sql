-- At whose meetings a text is worth telling: members of the women's union need other things than those of the farmers'.
alter table item_version
  add column hosts text[] not null default '{}',
  add constraint item_hosts_are_known check (hosts <@ array['hamlet', 'women', 'farmers', 'veterans', 'youth', 'front', 'other']);
comment on column item_version.hosts is 'At whose meetings it is to be told (women, farmers …); empty: at all of them.';
