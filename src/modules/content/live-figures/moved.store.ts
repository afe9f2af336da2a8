import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { TextFigure } from "./read-figures.ts";

export interface MovedFigure {
  /** What it is of: measure, agency and period. */
  name: string;
  held: string;
  /** What is counted now; null where it cannot be shown any more. */
  found: string | null;
  noticedAt: Date;
}

/** Items that are out with figures, after one of them, by id. */
export async function listItemsWithFigures(
  db: Db,
  after: string | null,
  limit: number,
): Promise<{ itemId: string; number: number; figures: TextFigure[] }[]> {
  const found = await sql<{ itemId: string; number: number; figures: TextFigure[] }>`
    select i.id as item_id, v.number, v.figures
    from item_version v join item i on i.id = v.item_id and i.published_version = v.number
    where v.figures <> '[]' and i.state not in ('withdrawn', 'replaced', 'archived')
      ${after ? sql`and i.id > ${after}::uuid` : sql``}
    order by i.id limit ${limit}`.execute(db);
  return found.rows;
}

/** What moved of a version, in place of what was known before; when a change was noticed stays while it is the same. */
export async function saveMoved(
  tx: Tx,
  of: { itemId: string; number: number },
  moved: readonly (Omit<MovedFigure, "noticedAt"> & { mark: string })[],
  at: Date,
): Promise<void> {
  await tx
    .deleteFrom("itemFigureMoved")
    .where("itemId", "=", of.itemId)
    .where((one) =>
      one.or([
        one("number", "<>", of.number),
        one("mark", "<>", sql<string>`all(${moved.map(({ mark }) => mark)}::text[])`),
      ]),
    )
    .execute();
  for (const one of moved)
    await tx
      .insertInto("itemFigureMoved")
      .values({ ...of, ...one, noticedAt: at })
      .onConflict((on) =>
        on
          .columns(["itemId", "number", "mark"])
          .doUpdateSet({ found: one.found, noticedAt: at })
          .where("itemFigureMoved.found", "is distinct from", one.found),
      )
      .execute();
}
