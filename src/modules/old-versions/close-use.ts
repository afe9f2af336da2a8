import type { Tx } from "../../platform/db/index.ts";
import { type Actor, notFound } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { closeUses, lockUse } from "./old-use.store.ts";
import { isClosedByHand } from "./old-use.ts";
import { OldUseRefused } from "./old-versions.errors.ts";

/**
 * Somebody says what became of copies that were handed out: collected, replaced, destroyed.
 *
 * @throws OldUseRefused
 */
export async function closeUse(tx: Tx, actor: Actor, input: { id: string; note: string; at: Date }): Promise<void> {
  const use = await lockUse(tx, input.id);
  if (!use) throw notFound("old-use-not-found");
  if (!(await mayAt(tx, actor, "oldVersions.close", use.unitId, input.at))) throw new OldUseRefused("no-right-here");
  if (!isClosedByHand(use.kind)) throw new OldUseRefused("closes-itself");
  if (use.closedAt !== null) throw new OldUseRefused("closed-already");
  await closeUses(tx, [use.id], { name: actor.name, at: input.at, note: input.note });
  await recordAct(tx, actor, {
    act: "oldVersion.close",
    subjectKind: "oldVersionUse",
    subjectId: use.id,
    unitId: use.unitId,
    details: { procedure: use.procedureCode, kind: use.kind },
    at: input.at,
  });
}
