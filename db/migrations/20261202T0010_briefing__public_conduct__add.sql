-- Codes of conduct for everybody in public places stand beside those of officials.
alter table briefing drop constraint briefing_kind_is_known,
  add constraint briefing_kind_is_known check (kind in ('directive', 'explainer', 'guide', 'notice', 'conduct', 'publicConduct'));
drop index briefing_one_code_of_conduct_per_unit;
create unique index briefing_one_code_of_each_kind_per_unit on briefing (unit_id, kind)
  where kind in ('conduct', 'publicConduct') and state = 'published';
