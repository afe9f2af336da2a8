import { createHash } from "node:crypto";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";

export interface Table {
  name: string;
  /** Without the generated ones, which the database computes itself. */
  columns: string[];
  /** Orders rows the same in every database, whatever its collation. */
  order: string;
}

/** A part of a table that is cut into parts; parents stand before their parts. */
export interface Partition {
  name: string;
  parent: string;
  /** "FOR VALUES IN ('…')", as the server writes it. */
  bound: string;
  /** How it is cut further: "RANGE (received_on)"; null where it holds rows itself. */
  key: string | null;
}

/** Parts of tables, made as rows came; the rows themselves are copied with the whole table. */
export async function listPartitions(client: pg.ClientBase): Promise<Partition[]> {
  const { rows } = await client.query<Partition>(`
    select c.relname as name, parent.relname as parent, pg_get_expr(c.relpartbound, c.oid) as bound,
      pg_get_partkeydef(c.oid) as key
    from pg_class c join pg_inherits i on i.inhrelid = c.oid join pg_class parent on parent.oid = i.inhparent
    where c.relispartition and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
    order by parent.relispartition, c.relname collate "C"`);
  return rows;
}

/** Every table of the product, in order of name, parts as their whole; those of extensions and of the queue are not ours. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: { name: string; isText: boolean }[] }>(`
    select c.relname as name,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(json_build_object('name', a.attname, 'isText', a.attcollation <> 0)
          order by array_position(i.indkey::int2[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[])
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
    order by c.relname collate "C"`);
  return rows.map(({ name, columns, key }) => ({
    name,
    columns,
    order:
      key.length > 0
        ? key.map((one) => `${quoted(one.name)}${one.isText ? ' collate "C"' : ""}`).join(", ")
        : `t::text collate "C"`,
  }));
}

const quoted = (name: string): string => pg.escapeIdentifier(name);
export const tableName = (name: string): string => `public.${quoted(name)}`;
export const columnList = (columns: string[]): string => columns.map(quoted).join(", ");

/** How values are written: the same on every server, without loss. */
export async function settleTextForm(client: pg.ClientBase): Promise<void> {
  await client.query(`set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
    set local extra_float_digits = 3; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
    set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local search_path = public`);
}

export interface CopiedTable {
  rows: number;
  bytes: number;
  sha256: string;
}

/** Reads a whole table in COPY's text form, piece by piece. */
export async function copyOut(
  client: pg.ClientBase,
  table: Table,
  columns: string[],
  take: (chunk: Buffer) => Promise<void> = async () => {},
): Promise<CopiedTable> {
  const stream = client.query(
    copyTo(`copy (select ${columnList(columns)} from ${tableName(table.name)} t order by ${table.order}) to stdout`),
  );
  const digest = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    digest.update(chunk);
    bytes += chunk.length;
    // Line ends inside of values are written as \n in two letters, so each one here ends a row.
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows++;
    await take(chunk);
  }
  return { rows, bytes, sha256: digest.digest("hex") };
}
