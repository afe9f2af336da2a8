-- More kinds of item; which there are is decided by the product.
alter table item drop constraint item_kind_check;
alter table item add constraint item_kind_check check (kind ~ '^[a-z][A-Za-z]{1,30}$');
