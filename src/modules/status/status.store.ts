import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { Health, InLanguages, PartHealth } from "../../platform/http/index.ts";

export interface PartState extends PartHealth {
  since: Date;
  seenAt: Date;
}

export interface Trouble {
  id: number;
  part: string;
  name: InLanguages;
  health: Exclude<Health, "good" | "off">;
  says: InLanguages | null;
  isPublic: boolean;
  beganAt: Date;
  endedAt: Date | null;
  toldAt: Date | null;
}

/** In the order of their names: those of the product itself first. */
export async function listPartStates(db: Db): Promise<PartState[]> {
  const rows = await db.selectFrom("partState").selectAll().orderBy("part").execute();
  return rows as unknown as PartState[];
}

export async function savePartState(tx: Tx, { name, says, ...state }: PartState): Promise<void> {
  const values = { ...state, name: JSON.stringify(name), says: says && JSON.stringify(says) };
  await tx
    .insertInto("partState")
    .values(values)
    .onConflict((conflict) => conflict.column("part").doUpdateSet(values))
    .execute();
}

/** Parts nobody names any more: a provider that was taken off. */
export async function deletePartStates(tx: Tx, except: readonly string[]): Promise<void> {
  await tx
    .deleteFrom("partState")
    .where("part", "<>", sql<string>`all(${[...except]}::text[])`)
    .execute();
}

export async function listOpenTroubles(db: Db): Promise<Trouble[]> {
  const rows = await db.selectFrom("partTrouble").selectAll().where("endedAt", "is", null).execute();
  return rows as unknown as Trouble[];
}

export async function openTrouble(
  tx: Tx,
  { name, says, ...trouble }: Omit<Trouble, "id" | "endedAt" | "toldAt">,
): Promise<void> {
  await tx
    .insertInto("partTrouble")
    .values({ ...trouble, name: JSON.stringify(name), says: says && JSON.stringify(says) })
    .execute();
}

export async function saveTrouble(
  tx: Tx,
  id: number,
  change: Partial<Pick<Trouble, "health" | "says" | "endedAt" | "toldAt">>,
) {
  const { says, ...rest } = change;
  await tx
    .updateTable("partTrouble")
    .set({ ...rest, ...(says === undefined ? {} : { says: says && JSON.stringify(says) }) })
    .where("id", "=", id)
    .execute();
}

export interface TroubleFilter {
  part?: string | undefined;
  isPublic?: boolean | undefined;
  /** Began at this moment or later. */
  from?: Date | undefined;
}

/** Newest first; `before` is the id of the last one of the page before. */
export async function listTroubles(db: Db, filter: TroubleFilter, limit: number, before?: number): Promise<Trouble[]> {
  let query = db.selectFrom("partTrouble").selectAll().orderBy("id", "desc").limit(limit);
  if (filter.part) query = query.where("part", "=", filter.part);
  if (filter.isPublic) query = query.where("isPublic", "=", true);
  if (filter.from)
    query = query.where((where) =>
      where.or([where("beganAt", ">=", filter.from as Date), where("endedAt", "is", null)]),
    );
  if (before) query = query.where("id", "<", before);
  return (await query.execute()) as unknown as Trouble[];
}
