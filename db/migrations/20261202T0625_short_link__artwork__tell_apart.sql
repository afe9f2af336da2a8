-- Codes on banners and posters are of their designs, one for each address and unit; pages themselves get one for being sent on.
update short_link set record_kind = 'artwork' where record_kind = 'page' and purpose = 'share' and unit_id is not null;
