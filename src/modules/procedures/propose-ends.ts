import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { proposeEnd } from "./end-procedure.ts";
import { type MoveRefusal, ProcedureMoveRefused } from "./procedure.errors.ts";
import { requireCan } from "./procedure.policy.ts";

export interface ProposeEnds {
  codes: readonly string[];
  on: string;
  decision: string;
  at: Date;
}

export interface ProposedEnds {
  made: string[];
  /** Those whose state changed meanwhile, with the reason. */
  skipped: { code: string; reason: MoveRefusal }[];
}

/**
 * Proposes the repeal of many procedures by one document, in one act. Each proposal waits for somebody else; what
 * cannot be proposed any more is left out and told.
 */
export async function proposeEnds(tx: Tx, actor: Actor, input: ProposeEnds): Promise<ProposedEnds> {
  requireCan(actor, "edit");
  const done: ProposedEnds = { made: [], skipped: [] };
  for (const code of [...new Set(input.codes)].sort()) {
    try {
      await proposeEnd(tx, actor, {
        code,
        on: input.on,
        kind: "repealed",
        decision: input.decision,
        successors: [],
        authority: null,
        note: null,
        at: input.at,
      });
      done.made.push(code);
    } catch (error) {
      // Refusals are thrown before anything of this code is written.
      if (!(error instanceof ProcedureMoveRefused)) throw error;
      done.skipped.push({ code, reason: error.reason });
    }
  }
  await recordAct(tx, actor, {
    act: "procedures.propose-ends",
    subjectKind: "procedures",
    subjectId: input.decision.slice(0, 200),
    details: { on: input.on, made: done.made, skipped: done.skipped },
    at: input.at,
  });
  return done;
}
