create view official as
  select id, unit_id, name, given_name, title, (created_at at time zone 'Asia/Ho_Chi_Minh')::date as since
  from person where state = 'active';
comment on view official is
  'What accounts offer to modules that count the people of a unit: everybody who can sign in, with the day the account was made.';
create view official_role as select person_id, role, from_day, to_day from role_grant;
comment on view official_role is
  'What accounts offer to modules that address people by role: the roles of a person with the days they are held.';
