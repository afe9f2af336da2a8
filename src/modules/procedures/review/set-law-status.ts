import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { recordAct } from "../../audit/index.ts";
import { requireCan } from "../procedure.policy.ts";
import { reviewCatalogue } from "./jobs.ts";
import { type NewLegalDocument, saveLegalDocument } from "./legal-document.store.ts";

/** Writes down whether a document still holds; everything that cites it is read through again. */
export async function setLawStatus(tx: Tx, actor: Actor, input: NewLegalDocument & { at: Date }): Promise<void> {
  requireCan(actor, "edit");
  const { at, ...document } = input;
  const id = await saveLegalDocument(tx, document, actor, at);
  await recordAct(tx, actor, {
    act: "procedures.law.status",
    subjectKind: "legalDocument",
    subjectId: String(id),
    details: { number: document.number, status: document.status, replacedBy: document.replacedBy },
    at,
  });
  await addJob(tx, reviewCatalogue, { all: true }, { subject: "procedures:review" });
}
