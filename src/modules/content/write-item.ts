import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { slugify } from "../../platform/i18n/index.ts";
import { unitsWhere } from "../accounts/index.ts";
import { noteUses } from "../media/index.ts";
import { subtreeIds } from "../organisations/index.ts";
import { listUnknownCodes } from "../procedures/index.ts";
import { asksFor } from "../publication-duties/index.ts";
import { itemForAct, noteAct } from "./act-on-item.ts";
import { askLinksSoon } from "./ask-links.ts";
import { writeOut } from "./blocks/write-out.ts";
import { FactsWrong, ItemActRefused, ItemChangedMeanwhile, MatterNotHere, ProcedureUnknown } from "./content.errors.ts";
import { getVersion, insertItem, insertVersion, isSlugTaken, saveItem, saveVersionText } from "./content.store.ts";
import { type ItemKind, type ItemScope, type ItemText, NO_SCOPE, type TextSource, textOf } from "./item.ts";
import { requireKnownPictures } from "./item-pictures.ts";
import { faultsOf, type ItemFacts, keepFacts } from "./kinds/kind-facts.ts";
import { copyOwnWords } from "./renditions/rendition.store.ts";
import { requireScope } from "./scope/require-scope.ts";
import { picturesIn } from "./structured-text.tsx";

export interface NewItem
  extends Omit<ItemText, keyof ItemScope | "facts">,
    Partial<ItemScope & Pick<ItemText, "facts">> {
  unitId: string;
  kind: ItemKind;
  /** The plan task this is to prove, if any. */
  taskId: string | null;
  /** The matter the law makes the unit publish that this is to publish, if any. */
  obligationId: string | null;
  /** The change of a procedure the text was made from, if any. */
  source?: TextSource | null;
  at: Date;
}

/** Starts a draft. Returns the id. */
export async function createItem(tx: Tx, actor: Actor, input: NewItem): Promise<string> {
  const reach = (
    await Promise.all(unitsWhere(actor, "content.edit").map((unit) => subtreeIds(tx, unit, vietnamDay(input.at))))
  ).flat();
  if (!reach.includes(input.unitId)) throw new ItemActRefused("no-right-here");
  const { unitId, kind, taskId, obligationId, source = null, at, ...typed } = input;
  const text = { ...NO_SCOPE, ...typed, facts: factsFor(kind, typed.facts ?? {}) };
  await requireKnownProcedures(tx, text.procedureCodes);
  await requireScope(tx, unitId, text, NO_SCOPE, at);
  await requireMatter(tx, unitId, obligationId);
  await requireKnownPictures(tx, text.body);
  const id = await insertItem(tx, {
    unitId,
    kind,
    taskId,
    obligationId,
    authorId: actor.id,
    slug: await freeSlug(tx, text.title),
    createdAt: at,
  });
  await insertVersion(tx, {
    ...text,
    ...(await writeOut(tx, unitId, text.body, {}, at)),
    itemId: id,
    number: 1,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
    writerIds: [actor.id],
    source,
    correctionNote: null,
  });
  await noteUses(tx, recordOf(id, text.title), picturesIn(text.body));
  await askLinksSoon(tx, id, text);
  await noteAct(tx, actor, { id, unitId }, "create", { version: 1, from: null, to: "draft", at });
  return id;
}

export interface SaveText extends ItemText {
  itemId: string;
  kind: ItemKind;
  taskId: string | null;
  obligationId: string | null;
  /** For a correction: what was wrong; readers see it. */
  correctionNote: string | null;
  /** When the text on the author's screen was saved; a newer one on disk is not overwritten. */
  basedOn: Date;
  at: Date;
}

/** @throws ItemChangedMeanwhile when somebody else saved since `basedOn`. */
export async function saveItemText(tx: Tx, actor: Actor, input: SaveText): Promise<void> {
  const { item, version } = await itemForAct(tx, actor, "edit", input.itemId, input.at);
  if (version.writtenAt.getTime() !== input.basedOn.getTime()) throw new ItemChangedMeanwhile(version.writtenByName);
  const { itemId, kind, taskId, obligationId, correctionNote, basedOn: _basedOn, at, ...typed } = input;
  const text = { ...typed, facts: factsFor(kind, typed.facts) };
  await requireKnownProcedures(tx, text.procedureCodes);
  await requireScope(tx, item.unitId, text, version, at);
  if (obligationId !== item.obligationId) await requireMatter(tx, item.unitId, obligationId);
  await requireKnownPictures(tx, text.body);
  await saveVersionText(tx, itemId, version.number, {
    ...text,
    ...(await writeOut(tx, item.unitId, text.body, version.blockVersions, at)),
    correctionNote,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
    writerIds: withWriter(version.writerIds, actor),
  });
  await saveItem(tx, itemId, { kind, taskId, obligationId, state: "draft", changedAt: at });
  // What people read goes on showing its pictures while a correction is written.
  const published = item.publishedVersion ? (await getVersion(tx, itemId, item.publishedVersion)).body : "";
  await noteUses(tx, recordOf(itemId, text.title), [...picturesIn(text.body), ...picturesIn(published)]);
  await askLinksSoon(tx, itemId, text);
  await noteAct(tx, actor, item, "edit", { version: version.number, from: item.state, to: "draft", at });
}

/** Opens a new working version of something published; people go on reading the old one until the new is published. */
export async function correctItem(tx: Tx, actor: Actor, input: { itemId: string; at: Date }): Promise<void> {
  const { item, version } = await itemForAct(tx, actor, "correct", input.itemId, input.at);
  const number = version.number + 1;
  await insertVersion(tx, {
    ...textOf(version),
    ...(await writeOut(tx, item.unitId, version.typedBody, version.blockVersions, input.at)),
    itemId: item.id,
    number,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: input.at,
    writerIds: [actor.id],
    source: version.source,
    correctionNote: null,
  });
  await copyOwnWords(tx, item.id, version.number, number);
  await saveItem(tx, item.id, { state: "draft", workingVersion: number, changedAt: input.at });
  await noteAct(tx, actor, item, "correct", { version: number, from: item.state, to: "draft", at: input.at });
}

/** Only what the kind asks for. @throws FactsWrong */
function factsFor(kind: ItemKind, facts: ItemFacts): ItemFacts {
  const kept = keepFacts(kind, facts);
  const faults = faultsOf(kind, kept);
  if (Object.keys(faults).length > 0) throw new FactsWrong(faults);
  return kept;
}

/** Whoever wrote a word of it is one of its writers. */
export const withWriter = (writerIds: readonly string[], actor: Pick<Actor, "id">): string[] => [
  ...new Set([...writerIds, actor.id]),
];

const recordOf = (id: string, title: string) => ({ kind: "item", id, title, path: `/can-bo/tin-bai/${id}` });

async function requireKnownProcedures(tx: Tx, codes: string[]): Promise<void> {
  const [unknown] = await listUnknownCodes(tx, codes);
  if (unknown) throw new ProcedureUnknown(unknown);
}

async function requireMatter(tx: Tx, unitId: string, obligationId: string | null): Promise<void> {
  if (obligationId !== null && !(await asksFor(tx, { id: obligationId, unitId, form: "portal" })))
    throw new MatterNotHere();
}

/** Addresses are readable and never reused; a second item of the same title gets a number. */
async function freeSlug(tx: Tx, title: string): Promise<string> {
  const base = slugify(title) || "tin";
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!(await isSlugTaken(tx, slug))) return slug;
  }
}
