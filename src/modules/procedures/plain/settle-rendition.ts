import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { factsNotIn } from "../../plain-language/index.ts";
import { ProcedureNotFound } from "../procedure.errors.ts";
import { requireCan } from "../procedure.policy.ts";
import { listRecords, lockLatest } from "../procedure.store.ts";
import type { ProcedureRecord } from "../procedure-record.ts";
import { RenditionRefused } from "./rendition.errors.ts";
import { insertAct, lockRendition, saveKnownPassages, saveRenditionState } from "./rendition.store.ts";
import { nextState, type Rendition, type RenditionAct } from "./rendition.ts";
import { knownPassagesOf, whyNotSubmit } from "./write-rendition.ts";

interface OnRendition {
  renditionId: number;
  at: Date;
}

/** Hands the draft to somebody else to read. */
export async function submitRendition(tx: Tx, actor: Actor, input: OnRendition): Promise<void> {
  requireCan(actor, "edit");
  const edition = await lock(tx, input.renditionId);
  const record = await requireWhole(tx, edition);
  await saveKnownPassages(tx, edition.id, knownPassagesOf(record));
  await settle(tx, actor, edition, "submit", input.at, null);
}

/**
 * Makes the edition public. Who wrote in it does not approve it. Numbers that do not stand in the quoted words must have
 * been looked at.
 */
export async function approveRendition(
  tx: Tx,
  actor: Actor,
  input: OnRendition & { hasReadFacts: boolean },
): Promise<void> {
  requireCan(actor, "publish");
  const edition = await lock(tx, input.renditionId);
  if (edition.state !== "submitted") throw new RenditionRefused("not-now");
  if (edition.writerIds.includes(actor.id)) throw new RenditionRefused("own-words");
  await requireWhole(tx, edition);
  const invented = inventedFacts(edition).length;
  if (invented > 0 && !input.hasReadFacts) throw new RenditionRefused("facts-unread", { count: invented });
  await settle(tx, actor, edition, "approve", input.at, invented > 0 ? String(invented) : null);
  await notifyPublicChange(tx, "procedures");
}

export async function returnRendition(tx: Tx, actor: Actor, input: OnRendition & { note: string }): Promise<void> {
  requireCan(actor, "publish");
  const edition = await lock(tx, input.renditionId);
  await settle(tx, actor, edition, "return", input.at, input.note);
}

/** The writer takes a submitted edition back to go on writing. */
export async function recallRendition(tx: Tx, actor: Actor, input: OnRendition): Promise<void> {
  requireCan(actor, "edit");
  const edition = await lock(tx, input.renditionId);
  if (!edition.writerIds.includes(actor.id)) throw new RenditionRefused("not-now");
  await settle(tx, actor, edition, "recall", input.at, null);
}

/** Gives up a draft; what is public stays. */
export async function discardRendition(tx: Tx, actor: Actor, input: OnRendition): Promise<void> {
  requireCan(actor, "edit");
  await settle(tx, actor, await lock(tx, input.renditionId), "discard", input.at, null);
}

/** Takes an approved edition off the page at once; the one before it, if any, is read again. */
export async function withdrawRendition(tx: Tx, actor: Actor, input: OnRendition & { note: string }): Promise<void> {
  requireCan(actor, "publish");
  await settle(tx, actor, await lock(tx, input.renditionId), "withdraw", input.at, input.note);
  await notifyPublicChange(tx, "procedures");
}

/** Facts of an edition that its own sources do not hold, sentence by sentence. */
export function inventedFacts(edition: Pick<Rendition, "sentences">): { key: string; found: string[] }[] {
  return edition.sentences.flatMap((one) => {
    const found = factsNotIn(
      one.text,
      one.sources.map((source) => source.quote),
    );
    return found.length > 0 ? [{ key: one.key, found }] : [];
  });
}

async function lock(tx: Tx, id: number): Promise<Rendition> {
  const edition = await lockRendition(tx, id);
  if (!edition) throw new ProcedureNotFound(String(id));
  return edition;
}

async function requireWhole(tx: Tx, edition: Rendition): Promise<ProcedureRecord> {
  const latest = (await lockLatest(tx, [edition.code])).get(edition.code);
  const record = latest ? (await listRecords(tx, [latest.id])).get(latest.id) : undefined;
  if (!latest || !record) throw new ProcedureNotFound(edition.code);
  if (edition.restsOnId !== latest.id) throw new RenditionRefused("version-moved");
  const refusal = whyNotSubmit(edition, { id: latest.id, record });
  if (refusal) throw refusal;
  return record;
}

async function settle(
  tx: Tx,
  actor: Actor,
  edition: Rendition,
  act: Exclude<RenditionAct, "write">,
  at: Date,
  note: string | null,
): Promise<void> {
  const state = nextState(edition.state, act);
  if (state === null) throw new RenditionRefused("not-now");
  const decides = act === "approve" || act === "return" || act === "withdraw";
  await saveRenditionState(tx, edition.id, {
    state,
    at,
    // Withdrawing does not rewrite who approved; that act has its own row.
    ...(decides && act !== "withdraw" ? { decidedBy: actor } : {}),
    ...(act === "return" || act === "withdraw" ? { note } : {}),
  });
  await insertAct(tx, { renditionId: edition.id, act, by: actor, at, note });
  await recordAct(tx, actor, {
    act: `procedure.plain.${act}`,
    subjectKind: "procedure",
    subjectId: edition.code,
    details: { edition: edition.id, number: edition.number, ...(note === null ? {} : { note }) },
    at,
  });
}
