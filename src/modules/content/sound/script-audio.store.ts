import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import { sumOf } from "../translations/source-sentences.ts";
import { chooseForAir, type ReadyAudio, type ScriptAudio, type SoundKind } from "./script-audio.ts";

/** All sounds of an item, of these words or of others it had, the newest first. */
export async function listScriptAudio(db: Db, itemId: string): Promise<ScriptAudio[]> {
  const rows = await db
    .selectFrom("scriptAudio")
    .selectAll()
    .where("itemId", "=", itemId)
    .orderBy("askedAt", "desc")
    .orderBy("kind")
    .execute();
  return rows as ScriptAudio[];
}

export async function findScriptAudio(
  db: Db,
  itemId: string,
  scriptSum: string,
  kind: SoundKind,
): Promise<ScriptAudio | undefined> {
  const row = await db
    .selectFrom("scriptAudio")
    .selectAll()
    .where("itemId", "=", itemId)
    .where("scriptSum", "=", scriptSum)
    .where("kind", "=", kind)
    .executeTakeFirst();
  return row as ScriptAudio | undefined;
}

/** In place of the one of the same words and kind. */
export async function saveScriptAudio(tx: Tx, audio: ScriptAudio): Promise<void> {
  await tx
    .insertInto("scriptAudio")
    .values(audio)
    .onConflict((on) => on.columns(["itemId", "scriptSum", "kind"]).doUpdateSet(audio))
    .execute();
}

/** What became of an order, unless another was given since. */
export async function saveMade(
  tx: Tx,
  order: Pick<ScriptAudio, "itemId" | "scriptSum" | "kind" | "askedAt">,
  made: Partial<Omit<ScriptAudio, "itemId" | "scriptSum" | "kind">>,
): Promise<void> {
  await tx
    .updateTable("scriptAudio")
    .set(made)
    .where("itemId", "=", order.itemId)
    .where("scriptSum", "=", order.scriptSum)
    .where("kind", "=", order.kind)
    .where("askedAt", "=", order.askedAt)
    .execute();
}

export async function dropScriptAudio(tx: Tx, itemId: string, scriptSum: string, kind: SoundKind): Promise<void> {
  await tx
    .deleteFrom("scriptAudio")
    .where("itemId", "=", itemId)
    .where("scriptSum", "=", scriptSum)
    .where("kind", "=", kind)
    .execute();
}

/** What may go on air of each of these published items: of the very words that were approved. */
export async function listOnAir(db: Db, itemIds: readonly string[]): Promise<Map<string, ReadyAudio>> {
  if (itemIds.length === 0) return new Map();
  const scripts = await sql<{ itemId: string; text: string }>`
    select i.id as item_id, r.text from item i
    join item_rendition r on r.item_id = i.id and r.number = i.published_version and r.form = 'loudspeaker' and r.lang = 'vi'
    where i.id = any(${[...itemIds]}::uuid[]) and i.state not in ('withdrawn', 'replaced', 'archived')`.execute(db);
  const rows = await db
    .selectFrom("scriptAudio")
    .selectAll()
    .where("itemId", "in", [...itemIds])
    .where("state", "=", "ready")
    .execute();
  const found = new Map<string, ReadyAudio>();
  for (const { itemId, text } of scripts.rows) {
    const sum = sumOf(text);
    const chosen = chooseForAir(
      (rows as ScriptAudio[]).filter((row) => row.itemId === itemId && row.scriptSum === sum),
    );
    if (chosen) found.set(itemId, chosen);
  }
  return found;
}

/** Recordings of these items in any language that a second person has listened to. */
export async function listRecordings(
  db: Db,
  itemIds: readonly string[],
): Promise<{ itemId: string; lang: ToldLanguage; fileKey: string; seconds: number; spokenSum: string }[]> {
  if (itemIds.length === 0) return [];
  const rows = await db
    .selectFrom("translationAudio")
    .select(["itemId", "lang", "fileKey", "seconds", "spokenSum"])
    .where("itemId", "in", [...itemIds])
    .where("heardAt", "is not", null)
    .orderBy("lang")
    .execute();
  return rows.map((row) => ({ ...row, lang: row.lang as ToldLanguage, seconds: Number(row.seconds) }));
}

/** Which task and matter each published item serves, and who wrote what is published. */
export async function listItemTies(
  db: Db,
  itemIds: readonly string[],
): Promise<Map<string, { taskId: string | null; obligationId: string | null; writerIds: string[] }>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("item")
    .innerJoin("itemVersion", (join) =>
      join.onRef("itemVersion.itemId", "=", "item.id").onRef("itemVersion.number", "=", "item.publishedVersion"),
    )
    .select(["item.id", "item.taskId", "item.obligationId", "itemVersion.writerIds"])
    .where("item.id", "in", [...itemIds])
    .execute();
  return new Map(rows.map(({ id, ...tie }) => [id, tie]));
}
