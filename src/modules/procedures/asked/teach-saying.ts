import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { ProcedureNotFound } from "../procedure.errors.ts";
import { requireCan } from "../procedure.policy.ts";
import { findNames } from "../procedure.store.ts";
import { questionKey } from "./question-words.ts";
import { deleteSaying, insertSaying } from "./saying.store.ts";

export interface TeachSaying {
  code: string;
  /** As residents say it, already checked by `questionAsCounted`. */
  saying: string;
}

/**
 * Teaches the search that these words mean this procedure. Nothing published changes, so nobody else has to approve; the act
 * is on record and can be taken back.
 *
 * @idempotent
 * @throws ProcedureNotFound, ProcedureActForbidden
 */
export async function teachSaying(tx: Tx, actor: Actor, input: TeachSaying, now: Date): Promise<boolean> {
  requireCan(actor, "edit");
  if (!(await findNames(tx, [input.code])).has(input.code)) throw new ProcedureNotFound(input.code);
  const isNew = await insertSaying(tx, {
    ...input,
    sayingKey: questionKey(input.saying),
    taughtById: actor.id,
    taughtByName: actor.name,
    taughtAt: now,
  });
  if (!isNew) return false;
  await note(tx, actor, "procedure.saying-teach", input, now);
  await notifyPublicChange(tx, "procedures");
  return true;
}

/** Takes it back. @idempotent */
export async function forgetSaying(tx: Tx, actor: Actor, input: TeachSaying, now: Date): Promise<boolean> {
  requireCan(actor, "edit");
  if (!(await deleteSaying(tx, input.code, questionKey(input.saying)))) return false;
  await note(tx, actor, "procedure.saying-forget", input, now);
  await notifyPublicChange(tx, "procedures");
  return true;
}

async function note(tx: Tx, actor: Actor, act: string, input: TeachSaying, at: Date): Promise<void> {
  await recordAct(tx, actor, {
    act,
    subjectKind: "procedure",
    subjectId: input.code,
    details: { saying: input.saying },
    at,
  });
}
