import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { itemForAct, noteAct } from "./act-on-item.ts";
import { requireBlocksMayGoOut } from "./blocks/write-out.ts";
import { FactsWrong } from "./content.errors.ts";
import { saveApproval, saveItem } from "./content.store.ts";
import { findFilm } from "./films/film.store.ts";
import { missingFacts } from "./kinds/kind-facts.ts";
import { dropMadeForms } from "./renditions/rendition.store.ts";

/**
 * Hands the draft to those who decide, with the time the writer would like it to go out, if any.
 *
 * @throws FactsWrong where the kind asks for more than is written, BlocksWrong for shared blocks that cannot go out
 */
export async function submitItem(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; note: string | null; wishedAt?: Date | null; at: Date },
): Promise<void> {
  const { item, version } = await itemForAct(tx, actor, "submit", input.itemId, input.at);
  const missing = missingFacts(item.kind, {
    ...version,
    hasFilm: (await findFilm(tx, item.id, version.number)) !== undefined,
  });
  if (Object.keys(missing).length > 0) throw new FactsWrong(missing);
  await requireBlocksMayGoOut(tx, version);
  await saveItem(tx, item.id, { state: "submitted", wishedAt: input.wishedAt ?? null, changedAt: input.at });
  await noteAct(tx, actor, item, "submit", {
    version: item.workingVersion,
    from: item.state,
    to: "submitted",
    note: input.note,
    at: input.at,
  });
}

/** Takes it back to write on; an approval already given falls away, because it was for the text as it stood. */
export async function recallItem(tx: Tx, actor: Actor, input: { itemId: string; at: Date }): Promise<void> {
  const { item } = await itemForAct(tx, actor, "recall", input.itemId, input.at);
  await saveApproval(tx, item.id, item.workingVersion, { approvedBy: null, approvedByName: null, approvedAt: null });
  await dropMadeForms(tx, item.id, item.workingVersion);
  await saveItem(tx, item.id, { state: "draft", publishAt: null, changedAt: input.at });
  await noteAct(tx, actor, item, "recall", {
    version: item.workingVersion,
    from: item.state,
    to: "draft",
    at: input.at,
  });
}
