-- How often what is tried and what is newly decided is looked at again.
insert into item_rule (name, value) values ('review.pilot', 90), ('review.policy', 180), ('review.convention', 365)
on conflict (name) do nothing;
