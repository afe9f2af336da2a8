import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { itemForAct, noteAct } from "../act-on-item.ts";
import { writeOut } from "../blocks/write-out.ts";
import { partsOf } from "../bundle/forms.ts";
import { changeOf, loadChangeStory } from "../bundle/load-story.ts";
import { renderForm } from "../bundle/render-story.ts";
import { ItemNotFound, SourceMissing } from "../content.errors.ts";
import { findItem, getVersion, saveItem, saveSource, saveVersionText } from "../content.store.ts";
import { type ItemVersion, isOfDocument, type ProcedureSource, textOf } from "../item.ts";
import { correctItem, createItem, withWriter } from "../write-item.ts";
import type { FormSettings } from "./load-renditions.ts";
import { followDocument } from "./tell-document.ts";

/**
 * Starts an item out of a change of a procedure: title, summary and text are made, all other forms follow. Returns its id.
 *
 * @throws ProcedureNotFound, VersionUnknown, ItemActRefused
 */
export async function tellProcedure(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; code: string; from?: number | undefined; to?: number | undefined; at: Date },
  settings: FormSettings,
): Promise<string> {
  const { text, source, isEnd } = await madeText(tx, input, input.unitId, settings, input.at);
  return createItem(tx, actor, {
    ...text,
    unitId: input.unitId,
    kind: isEnd || source.from !== null ? "notice" : "explainer",
    topic: "procedures",
    audiences: ["residents"],
    procedureCodes: [input.code],
    taskId: null,
    obligationId: null,
    source,
    at: input.at,
  });
}

/**
 * Brings an item to the newest version of the procedure, or to what the library knows now of the document, it tells of. Words still as they were made are made anew; words an
 * editor changed stay, and the forms that follow the record follow the new one. A published item gets a new working version.
 *
 * @returns whether title, summary and text were made anew
 * @throws ItemActRefused; SourceMissing for an item that was made from nothing
 */
export async function followSource(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; at: Date },
  settings: FormSettings,
): Promise<boolean> {
  const found = await findItem(tx, input.itemId);
  if (!found) throw new ItemNotFound();
  const { source } = await getVersion(tx, found.id, found.workingVersion);
  if (!source) throw new SourceMissing();
  if (found.state === "published") await correctItem(tx, actor, input);
  const { item, version } = await itemForAct(tx, actor, "edit", input.itemId, input.at);
  const made = isOfDocument(source)
    ? await followDocument(tx, version, source, item.unitId, settings, input.at)
    : await followProcedure(tx, version, source, item.unitId, settings, input.at);
  await saveSource(tx, item.id, version.number, made.source);
  const text = { ...textOf(version), ...made.text };
  await saveVersionText(tx, item.id, version.number, {
    ...text,
    ...(await writeOut(tx, item.unitId, text.body, version.blockVersions, input.at)),
    correctionNote: version.correctionNote,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: input.at,
    writerIds: withWriter(version.writerIds, actor),
  });
  await saveItem(tx, item.id, { state: "draft", changedAt: input.at });
  await noteAct(tx, actor, item, "follow", { version: version.number, from: item.state, to: "draft", at: input.at });
  return made.isAsMade;
}

async function followProcedure(
  db: Db,
  version: ItemVersion,
  source: ProcedureSource,
  unitId: string,
  settings: FormSettings,
  at: Date,
) {
  const before = await madeText(db, changeOf(source), unitId, settings, at);
  const now = await madeText(db, { code: source.code, from: source.to }, unitId, settings, at);
  const isAsMade =
    version.title === before.text.title &&
    version.summary === before.text.summary &&
    version.typedBody === before.text.body;
  return { text: isAsMade ? now.text : {}, source: now.source, isAsMade };
}

async function madeText(
  db: Db,
  asked: { code: string; from?: number | undefined; to?: number | undefined },
  unitId: string,
  { publicUrl, readingSpeed }: FormSettings,
  at: Date,
) {
  const { story, change } = await loadChangeStory({ db, publicUrl }, asked, unitId, at);
  const { title, lead, text } = partsOf("news", renderForm("news", story, readingSpeed).text);
  const source: ProcedureSource = { code: change.code, from: change.before?.number ?? null, to: change.after.number };
  return { text: { title, summary: lead, body: text }, source, isEnd: change.end !== null };
}
