import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { ProcedureMoveRefused } from "./procedure.errors.ts";
import { requireCan } from "./procedure.policy.ts";
import { closeVersions, findNames, lockLatest, type ProcedureEnd, saveEnd } from "./procedure.store.ts";

export interface EndProcedure {
  code: string;
  /** First day on which it no longer holds. */
  on: string;
  kind: ProcedureEnd["kind"];
  decision: string | null;
  successors: string[];
  note: string | null;
  at: Date;
}

/** Repeals a procedure, says what replaces it, or where it moved. Its pages keep answering, with a notice. */
export async function endProcedure(tx: Tx, actor: Actor, input: EndProcedure): Promise<void> {
  requireCan(actor, "publish");
  const latest = (await lockLatest(tx, [input.code])).get(input.code);
  if (!latest) throw new ProcedureMoveRefused("never-published", { code: input.code });
  if (latest.endedOn !== null) throw new ProcedureMoveRefused("already-ended", { date: latest.endedOn });
  if (input.on < latest.validFrom) throw new ProcedureMoveRefused("before-predecessor", { date: latest.validFrom });
  if (input.successors.includes(input.code))
    throw new ProcedureMoveRefused("successor-is-itself", { code: input.code });
  const known = await findNames(tx, input.successors);
  const unknown = input.successors.find((code) => !known.has(code));
  if (unknown) throw new ProcedureMoveRefused("successor-unknown", { code: unknown });
  await closeVersions(tx, [latest.id], input.on);
  await saveEnd(tx, input.code, {
    on: input.on,
    kind: input.kind,
    decision: input.decision,
    successors: input.successors,
    note: input.note,
  });
  await recordAct(tx, actor, {
    act: `procedure.end.${input.kind}`,
    subjectKind: "procedure",
    subjectId: input.code,
    details: { on: input.on, decision: input.decision, successors: input.successors },
    at: input.at,
  });
  await notifyPublicChange(tx, "procedures");
}
