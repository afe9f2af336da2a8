-- Marks, typing without marks, trees and ranges that must not overlap.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists ltree;
create extension if not exists btree_gist;
