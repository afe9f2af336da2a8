import { sql } from "kysely";
import type { Db, Tx } from "../../../../platform/db/index.ts";
import type { Ground, Template } from "./template.ts";

const COLUMNS = [
  "id",
  "unitId",
  "title",
  "body",
  "groundKind",
  "groundId",
  "groundWords",
  "groundStamp",
  "writtenByName",
  "writtenAt",
  "confirmedByName",
  "confirmedAt",
] as const;

interface Row extends Omit<Template, "ground"> {
  groundKind: string | null;
  groundId: string | null;
  groundWords: string | null;
  groundStamp: string | null;
}

const asTemplate = ({ groundKind, groundId, groundWords, groundStamp, ...rest }: Row): Template => ({
  ...rest,
  ground: groundKind
    ? {
        kind: groundKind as Ground["kind"],
        id: groundId ?? "",
        words: groundWords ?? "",
        stamp: groundStamp ?? "",
      }
    : null,
});

/** Those in use at these units, by title. */
export async function listTemplates(db: Db, unitIds: readonly string[]): Promise<Template[]> {
  const rows = await db
    .selectFrom("feedbackTemplate")
    .select(COLUMNS)
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("withdrawnAt", "is", null)
    .orderBy(sql`title collate "vi-x-icu"`)
    .orderBy("id")
    .limit(500)
    .execute();
  return (rows as Row[]).map(asTemplate);
}

export async function findTemplate(db: Db, id: string): Promise<Template | undefined> {
  const row = await db
    .selectFrom("feedbackTemplate")
    .select(COLUMNS)
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return row && asTemplate(row as Row);
}

export async function insertTemplate(tx: Tx, template: Omit<Template, "id">): Promise<string> {
  const { ground, ...rest } = template;
  const row = await tx
    .insertInto("feedbackTemplate")
    .values({
      ...rest,
      groundKind: ground?.kind ?? null,
      groundId: ground?.id ?? null,
      groundWords: ground?.words ?? null,
      groundStamp: ground?.stamp ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function saveTemplate(
  tx: Tx,
  id: string,
  change: Partial<Omit<Template, "id" | "ground" | "unitId">> & { ground?: Ground | null; withdrawnAt?: Date },
): Promise<void> {
  const { ground, ...rest } = change;
  await tx
    .updateTable("feedbackTemplate")
    .set({
      ...rest,
      ...(ground === undefined
        ? {}
        : {
            groundKind: ground?.kind ?? null,
            groundId: ground?.id ?? null,
            groundWords: ground?.words ?? null,
            groundStamp: ground?.stamp ?? null,
          }),
    })
    .where("id", "=", id)
    .execute();
}
