import { randomInt } from "node:crypto";
import type { Db, Tx } from "../../platform/db/index.ts";

export type ShortLinkPurpose = "sheet" | "leaflet" | "poster" | "receipt" | "share";

export interface ShortLink {
  short: string;
  recordKind: string;
  recordId: string;
  recordVersion: number | null;
  /** The public address it leads to; addresses of records answer for ever. */
  path: string;
  unitId: string | null;
  purpose: ShortLinkPurpose;
  createdAt: Date;
}

/** No 0/o, 1/i/l: the code is also read aloud and typed from paper. Seven letters leave 22 thousand million codes. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

const newShort = (): string => Array.from({ length: 7 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

/**
 * The code for a paper of this record version at this unit: the one handed out before, or a new one. Codes live for
 * ever; a new version gets a new code, so that an old paper can be told from a new one.
 */
export async function shortLinkFor(tx: Tx, target: Omit<ShortLink, "short">): Promise<ShortLink> {
  let known = tx
    .selectFrom("shortLink")
    .selectAll()
    .where("recordKind", "=", target.recordKind)
    .where("recordId", "=", target.recordId)
    .where("purpose", "=", target.purpose);
  known =
    target.recordVersion === null
      ? known.where("recordVersion", "is", null)
      : known.where("recordVersion", "=", target.recordVersion);
  known = target.unitId === null ? known.where("unitId", "is", null) : known.where("unitId", "=", target.unitId);
  const found = await known.executeTakeFirst();
  if (found) return found as ShortLink;
  for (;;) {
    const short = newShort();
    const made = await tx
      .insertInto("shortLink")
      .values({ short, ...target })
      .onConflict((conflict) => conflict.doNothing())
      .returning("short")
      .executeTakeFirst();
    if (made) return { short, ...target };
  }
}

export async function findShortLink(db: Db, short: string): Promise<ShortLink | undefined> {
  return (await db.selectFrom("shortLink").selectAll().where("short", "=", short).executeTakeFirst()) as
    | ShortLink
    | undefined;
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
