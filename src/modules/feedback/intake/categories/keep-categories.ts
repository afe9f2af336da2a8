import { randomUUID } from "node:crypto";
import { shift } from "../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../../../platform/db/index.ts";
import type { Actor } from "../../../../platform/http/index.ts";
import { mayAt } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { findHomeUnit, subtreeIds } from "../../../organisations/index.ts";
import { CategoryRefused } from "../../feedback.errors.ts";
import { insertCategory, lockCategories, saveCategory } from "./categories.store.ts";
import { type Category, isOffered } from "./category.ts";

/** One list for the whole installation, kept where the installation belongs to. */
export async function mayKeepCategories(db: Db, actor: Actor, at: Date): Promise<boolean> {
  const home = await findHomeUnit(db, vietnamDay(at));
  return home !== undefined && (await mayAt(db, actor, "feedback.categories", home.id, at));
}

async function forAct(tx: Tx, actor: Actor, at: Date): Promise<Category[]> {
  if (!(await mayKeepCategories(tx, actor, at))) throw new CategoryRefused("no-right-here");
  return lockCategories(tx);
}

async function note(tx: Tx, actor: Actor, act: string, code: string, details: Record<string, unknown>, at: Date) {
  await recordAct(tx, actor, {
    act: `feedback-category.${act}`,
    subjectKind: "feedbackCategory",
    subjectId: code,
    unitId: null,
    details,
    at,
  });
}

export interface WriteCategory {
  titleVi: string;
  titleEn: string;
  decreeClass: number | null;
  isConfidential: boolean;
  position: number;
  fromOn: string;
  untilOn: string | null;
  /** The one whose words these take over from; messages of before keep the old ones. */
  replaces: string | null;
  at: Date;
}

/** A category, or other words for one. It is offered once somebody else approved it. */
export async function writeCategory(tx: Tx, actor: Actor, input: WriteCategory): Promise<string> {
  const { at, ...category } = input;
  const all = await forAct(tx, actor, at);
  if (category.replaces !== null) {
    const before = all.find((one) => one.code === category.replaces);
    if (before?.state !== "approved") throw new CategoryRefused("unknown");
    if (all.some((one) => one.replaces === before.code && one.state !== "dropped"))
      throw new CategoryRefused("replaced");
    if (category.fromOn <= before.fromOn) throw new CategoryRefused("too-early");
    // What was promised to be kept among few stays so in other words.
    if (before.isConfidential && !category.isConfidential) throw new CategoryRefused("stays-confidential");
  }
  const code = `c-${randomUUID().slice(0, 13)}`;
  await insertCategory(tx, {
    ...category,
    // Other words do not change who answers.
    petitionsTo: all.find((one) => one.code === category.replaces)?.petitionsTo ?? null,
    code,
    state: "waiting",
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
  });
  await note(tx, actor, "write", code, { title: category.titleVi, replaces: category.replaces }, at);
  return code;
}

/** Somebody else than its writer puts it on the list; what it replaces ends the day before. */
export async function approveCategory(tx: Tx, actor: Actor, { code, at }: { code: string; at: Date }): Promise<void> {
  const all = await forAct(tx, actor, at);
  const category = all.find((one) => one.code === code);
  if (category?.state !== "waiting") throw new CategoryRefused("decided");
  if (category.writtenBy === actor.id) throw new CategoryRefused("own");
  const today = vietnamDay(at);
  const fromOn = [category.fromOn, today].sort().at(-1) ?? today;
  if (category.untilOn !== null && category.untilOn < fromOn) throw new CategoryRefused("over");
  await saveCategory(tx, code, {
    state: "approved",
    fromOn,
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: at,
  });
  const before = all.find((one) => one.code === category.replaces);
  const last = shift(fromOn, -1);
  if (before && (before.untilOn === null || before.untilOn > last))
    await saveCategory(tx, before.code, { untilOn: [last, before.fromOn].sort().at(-1) ?? last });
  await note(tx, actor, "approve", code, { fromOn, replaces: category.replaces }, at);
  await notifyPublicChange(tx, "feedback");
}

/** Petitions of a category go straight to a unit below the one that keeps the list; null: to the unit the sender chose. */
export async function routePetitions(
  tx: Tx,
  actor: Actor,
  { code, unitId, at }: { code: string; unitId: string | null; at: Date },
): Promise<void> {
  const today = vietnamDay(at);
  const category = (await forAct(tx, actor, at)).find((one) => one.code === code);
  if (!category || !isOffered(category, today)) throw new CategoryRefused("unknown");
  // Conduct goes its own way.
  if (category.isConfidential) throw new CategoryRefused("conduct");
  const home = await findHomeUnit(tx, today);
  const below = home ? await subtreeIds(tx, home.id, today) : [];
  if (unitId !== null && !below.includes(unitId)) throw new CategoryRefused("unit-unknown");
  await saveCategory(tx, code, { petitionsTo: unitId });
  await note(tx, actor, "route", code, { unitId, before: category.petitionsTo }, at);
}

/** What waits is given up. */
export async function dropCategory(tx: Tx, actor: Actor, { code, at }: { code: string; at: Date }): Promise<void> {
  const category = (await forAct(tx, actor, at)).find((one) => one.code === code);
  if (category?.state !== "waiting") throw new CategoryRefused("decided");
  await saveCategory(tx, code, { state: "dropped", decidedBy: actor.id, decidedByName: actor.name, decidedAt: at });
  await note(tx, actor, "drop", code, {}, at);
}

/** No longer offered after a day; messages of it stay as they are. */
export async function endCategory(
  tx: Tx,
  actor: Actor,
  { code, untilOn, at }: { code: string; untilOn: string; at: Date },
): Promise<void> {
  const all = await forAct(tx, actor, at);
  const category = all.find((one) => one.code === code);
  const today = vietnamDay(at);
  if (!category || !isOffered(category, today)) throw new CategoryRefused("unknown");
  if (untilOn < today || untilOn < category.fromOn) throw new CategoryRefused("over");
  // People must always find a place for harassment.
  const others = all.filter(
    (one) => one.code !== code && one.isConfidential && one.untilOn === null && isOffered(one, today),
  );
  if (category.isConfidential && others.length === 0) throw new CategoryRefused("last-confidential");
  await saveCategory(tx, code, { untilOn });
  await note(tx, actor, "end", code, { untilOn }, at);
  await notifyPublicChange(tx, "feedback");
}
