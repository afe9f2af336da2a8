-- The study of Hồ Chí Minh's thought, morals and style is a movement communication goes along with; mediation groups meet on their own.
alter table host_programme
  drop constraint host_programme_kind_is_known,
  add constraint host_programme_kind_is_known check (kind in
    ('reformYear', 'legalDissemination', 'digitalTransformation', 'newRural', 'emulation', 'mediation', 'conventions', 'legalAccess',
      'exampleStudy', 'other'));
alter table hamlet_meeting
  drop constraint hamlet_meeting_host_check,
  add constraint hamlet_meeting_host_check check (host in
    ('hamlet', 'women', 'farmers', 'veterans', 'youth', 'front', 'mediators', 'other'));
alter table item_version
  drop constraint item_hosts_are_known,
  add constraint item_hosts_are_known check (hosts <@ array['hamlet', 'women', 'farmers', 'veterans', 'youth', 'front', 'mediators', 'other']);
