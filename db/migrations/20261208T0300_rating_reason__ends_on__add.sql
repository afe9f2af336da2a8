alter table rating_reason add column ends_on date;
comment on column rating_reason.ends_on is 'The last day the code it comes from holds; null: until it is taken back.';
-- Codes that hold until a day were approved with their reasons already.
update rating_reason r set ends_on = v.ends_on
from briefing_version v where v.briefing_id = r.briefing_id and v.number = r.version and r.ended_at is null;
