alter table item add column review_on date;
alter table item add column reviewed_at timestamptz;
alter table item add column reviewed_by_name text;
comment on column item.review_on is 'Day on which what is out is to be read again, whatever happens before; causes are reckoned, not kept.';
update item set review_on = (published_at at time zone 'Asia/Ho_Chi_Minh')::date
    + coalesce((select value from item_rule where name = 'review.' || item.kind), (select value from item_rule where name = 'review.other'))
where published_at is not null;
create index item_review on item (unit_id, review_on) where published_version is not null and state not in ('withdrawn', 'replaced', 'archived');
insert into item_rule (name, value) values ('review.badRatings', 5), ('review.questions', 3) on conflict do nothing;
create index item_link_by_check on item_link (checked_at);
