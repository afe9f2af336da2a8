import type { Db } from "../../../platform/db/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { recordAct } from "../../audit/index.ts";
import { type MoveRefusal, ProcedureMoveRefused, ProcedureNotFound } from "../procedure.errors.ts";
import { requireCan } from "../procedure.policy.ts";
import { reviewCatalogue } from "../review/jobs.ts";
import { publishDraft } from "../settle-draft.ts";

export interface PublishedMany {
  published: string[];
  /** Those that moved meanwhile, or that are the person's own. */
  left: { code: string; reason: MoveRefusal }[];
}

/**
 * Publishes many proposals that somebody looked at. Each is a transaction of its own with its own act in the log: one that
 * moved meanwhile is left out and told, the others stand.
 */
export async function publishMany(
  db: Db,
  actor: Actor,
  input: { drafts: readonly { id: number; code: string }[]; at: Date },
): Promise<PublishedMany> {
  requireCan(actor, "publish");
  const done: PublishedMany = { published: [], left: [] };
  for (const { id, code } of input.drafts) {
    try {
      await transaction(db, (tx) => publishDraft(tx, actor, { draftId: id, isOneOfMany: true, at: input.at }));
      done.published.push(code);
    } catch (error) {
      if (error instanceof ProcedureNotFound) done.left.push({ code, reason: "draft-settled" });
      else if (error instanceof ProcedureMoveRefused) done.left.push({ code, reason: error.reason });
      else throw error;
    }
  }
  await transaction(db, async (tx) => {
    await recordAct(tx, actor, {
      act: "procedures.publish-many",
      subjectKind: "procedures",
      subjectId: String(done.published.length),
      details: { published: done.published, left: done.left },
      at: input.at,
    });
    // One review of the catalogue for all of them.
    if (done.published.length > 0) await addJob(tx, reviewCatalogue, {}, { subject: "procedures" });
  });
  return done;
}
