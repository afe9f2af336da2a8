import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { LinkTarget, ShortLink } from "./short-link.ts";

const COLUMNS = [
  "short",
  "recordKind",
  "recordId",
  "recordVersion",
  "path",
  "unitId",
  "purpose",
  "createdAt",
  "printed",
  "boardId",
] as const;

type Row = ShortLink & { printedSum: string };

/** All codes of these records at these units, whatever their version. */
export async function findLinksByRecord(db: Db, targets: readonly LinkTarget[]): Promise<Row[]> {
  if (targets.length === 0) return [];
  const distinct = (list: (string | null)[]): string[] => [...new Set(list.filter((one) => one !== null))];
  const units = distinct(targets.map((one) => one.unitId));
  const rows = await db
    .selectFrom("shortLink")
    .select([...COLUMNS, "printedSum"])
    .where("recordKind", "in", distinct(targets.map((one) => one.recordKind)))
    .where("recordId", "=", sql<string>`any(${distinct(targets.map((one) => one.recordId))}::text[])`)
    .where("purpose", "in", distinct(targets.map((one) => one.purpose)))
    .where((is) => is.or([is("unitId", "=", sql<string>`any(${units}::uuid[])`), is("unitId", "is", null)]))
    .orderBy("createdAt", "desc")
    .execute();
  return rows as unknown as Row[];
}

/** Codes somebody else has already are left out of the answer. */
export async function insertShortLinks(tx: Tx, links: readonly Row[]): Promise<Row[]> {
  if (links.length === 0) return [];
  const made = await tx
    .insertInto("shortLink")
    .values(links.map((link) => ({ ...link, printed: link.printed && JSON.stringify(link.printed) })))
    .onConflict((conflict) => conflict.doNothing())
    .returning("short")
    .execute();
  const ours = new Set(made.map((one) => one.short));
  return links.filter((link) => ours.has(link.short));
}

export async function findShortLink(db: Db, short: string): Promise<ShortLink | undefined> {
  return (await db.selectFrom("shortLink").select(COLUMNS).where("short", "=", short).executeTakeFirst()) as
    | ShortLink
    | undefined;
}

/** The code under which a public page is sent on; none for pages that have none of their own. */
export async function findShareCode(db: Db, path: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("shortLink")
    .select("short")
    .where("path", "=", path)
    .where("recordKind", "=", "page")
    .where("purpose", "=", "share")
    .executeTakeFirst();
  return row?.short;
}

export async function listShortLinks(db: Db, shorts: readonly string[]): Promise<ShortLink[]> {
  if (shorts.length === 0) return [];
  const rows = await db
    .selectFrom("shortLink")
    .select(COLUMNS)
    .where("short", "=", sql<string>`any(${[...new Set(shorts)]}::text[])`)
    .execute();
  return rows as unknown as ShortLink[];
}

/** The newest version of each procedure a unit has printed in a form: code to number. */
export async function listPrintedVersions(
  db: Db,
  unitId: string,
  purpose: ShortLink["purpose"],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("shortLink")
    .select(["recordId", (one) => one.fn.max("recordVersion").as("version")])
    .where("unitId", "=", unitId)
    .where("recordKind", "=", "procedure")
    .where("purpose", "=", purpose)
    .where("recordVersion", "is not", null)
    .groupBy("recordId")
    .execute();
  return new Map(rows.map((row) => [row.recordId, Number(row.version)]));
}

/** Adds one to the day's count; who scanned is not asked. */
export async function countScan(tx: Tx, short: string, day: string): Promise<void> {
  await tx
    .insertInto("shortLinkScan")
    .values({ short, day, scans: 1 })
    .onConflict((conflict) =>
      conflict.columns(["short", "day"]).doUpdateSet((update) => ({ scans: update("shortLinkScan.scans", "+", 1) })),
    )
    .execute();
}
