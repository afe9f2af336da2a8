import { isTaken, notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { slugify } from "../../platform/i18n/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { type Approved, signedBy, writerOf } from "../proposals/index.ts";
import { COLUMN_LIMITS, type Column, type ColumnFacts } from "./column.ts";
import { ColumnRefused, ColumnUnknown } from "./columns.errors.ts";
import { insertColumn, listSlugsLike, lockColumn, saveColumn } from "./columns.store.ts";

/** Which column, and which version of it was looked at; a new one has none. */
export interface ColumnChange {
  id: string;
  basedOn: number;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "keep" | "end",
  of: { id: string; unitId: string; details: Record<string, unknown>; at: Date },
): Promise<void> {
  await recordAct(tx, actor, {
    act: `column.${act}`,
    subjectKind: "readerColumn",
    subjectId: of.id,
    unitId: of.unitId,
    details: of.details,
    at: of.at,
  });
  await notifyPublicChange(tx, "columns");
}

async function forAct(tx: Tx, actor: Actor, change: ColumnChange, at: Date): Promise<Column> {
  const column = await lockColumn(tx, change.id);
  if (!column) throw new ColumnUnknown();
  if (!(await mayAt(tx, actor, "proposals.approve", column.unitId, at))) throw new ColumnRefused("no-right-here");
  if (column.endedOn !== null) throw new ColumnRefused("ended");
  if (column.version !== change.basedOn) throw new ColumnRefused("changed-meanwhile");
  return column;
}

/** The first address of its name that nobody has. */
async function freeSlug(tx: Tx, name: string): Promise<string> {
  const slug = slugify(name, COLUMN_LIMITS.name) || "chuyen-muc";
  const taken = new Set(await listSlugsLike(tx, slug));
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** Opens a column, or says something else of one; its address stays. @throws ColumnRefused, ColumnUnknown */
export async function keepColumn(
  tx: Tx,
  actor: Actor,
  input: Approved & { facts: ColumnFacts; change: ColumnChange | null },
): Promise<string> {
  const { facts, change, at } = input;
  if (!(await mayAt(tx, actor, "proposals.approve", facts.unitId, at))) throw new ColumnRefused("no-right-here");
  const by = signedBy(actor, input);
  try {
    const known = change ? await forAct(tx, actor, change, at) : null;
    if (known) await saveColumn(tx, known.id, { ...facts, ...by });
    const id = known?.id ?? (await insertColumn(tx, { ...facts, ...by, slug: await freeSlug(tx, facts.name) }));
    const details = { ...facts, ...writerOf(input) };
    await note(tx, actor, "keep", { id, unitId: facts.unitId, details, at });
    return id;
  } catch (error) {
    throw isTaken(error) ? new ColumnRefused("named-before") : error;
  }
}

/** Nothing new comes into it; its address says since when and why. @throws ColumnRefused, ColumnUnknown */
export async function endColumn(
  tx: Tx,
  actor: Actor,
  input: Approved & { change: ColumnChange; reason: string; on: string },
): Promise<void> {
  const { change, reason, on, at } = input;
  const column = await forAct(tx, actor, change, at);
  await saveColumn(tx, column.id, { endedOn: on, endedReason: reason });
  const details = { reason, on, ...writerOf(input) };
  await note(tx, actor, "end", { id: column.id, unitId: column.unitId, details, at });
}
