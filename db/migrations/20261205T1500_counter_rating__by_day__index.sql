-- Lists of ratings go by the day they count for, so that a month is found without reading the others.
create index counter_rating_of_unit_by_day on counter_rating (unit_id, counted_on desc, id desc);
drop index counter_rating_of_unit;
