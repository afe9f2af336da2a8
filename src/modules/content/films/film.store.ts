import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";

/** The film a version of an item goes out with. */
export interface Film {
  id: string;
  fileKey: string;
  bytes: number;
  seconds: number;
  /** Captions as WebVTT; null where the words of the film stand in its transcript only. */
  captions: string | null;
  fromVersion: number;
}

const COLUMNS = ["id", "fileKey", "bytes", "seconds", "captions", "fromVersion"] as const;

export async function findFilm(db: Db, itemId: string, version: number): Promise<Film | undefined> {
  return db
    .selectFrom("itemFilm")
    .select(COLUMNS)
    .where("itemId", "=", itemId)
    .where("fromVersion", "<=", version)
    .where(sql<boolean>`(until_version is null or until_version > ${version})`)
    .executeTakeFirst();
}

export async function insertFilm(
  tx: Tx,
  itemId: string,
  film: Omit<Film, "id"> & { addedByName: string; addedAt: Date },
): Promise<void> {
  await tx
    .insertInto("itemFilm")
    .values({ itemId, ...film })
    .execute();
}

/** From this version on it is not shown any more; what was never published leaves no trace. */
export async function endFilm(tx: Tx, film: Film, version: number): Promise<void> {
  if (film.fromVersion >= version) await tx.deleteFrom("itemFilm").where("id", "=", film.id).execute();
  else await tx.updateTable("itemFilm").set({ untilVersion: version }).where("id", "=", film.id).execute();
}
