import { type Db, transaction } from "../../../platform/db/index.ts";
import { type ProposeEnd, proposeEnd } from "../end-procedure.ts";
import { publishDraft } from "../settle-draft.ts";

const person = (id: string, role: string) => ({ id, name: id, grants: [{ role, unitId: "u" }], sessionId: null });

/** For tests: one person proposes the end of a procedure, another puts it in force. */
export async function endForTest(db: Db, end: Pick<ProposeEnd, "code" | "on" | "kind" | "at"> & Partial<ProposeEnd>) {
  await transaction(db, async (tx) => {
    const draftId = await proposeEnd(tx, person("p1", "editor"), {
      decision: "Quyết định 99/QĐ-UBND",
      successors: [],
      authority: null,
      note: null,
      ...end,
    });
    await publishDraft(tx, person("p2", "approver"), { draftId, at: end.at });
  });
}
