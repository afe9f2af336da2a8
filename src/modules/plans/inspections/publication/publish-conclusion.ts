import { type Db, notifyPublicChange, type Tx } from "../../../../platform/db/index.ts";
import type { Actor } from "../../../../platform/http/index.ts";
import { mayAt } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { unitsOfPerson } from "../inspection.policy.ts";
import type { Inspection } from "../inspection.ts";
import { type InspectionRefusal, InspectionRefused, InspectionUnknown } from "../inspections.errors.ts";
import { lockInspection } from "../inspections.store.ts";
import {
  type ConclusionPublication,
  decidePublication,
  lockPublication,
  savePublication,
} from "./publication.store.ts";

export type PublicationAct = "write" | "decide" | "withdraw";

/** Why this person may not do this now; null where they may. Nobody of the inspected unit writes or decides, nor who wrote it. */
export async function publicationRefusal(
  db: Db,
  actor: Actor,
  act: PublicationAct,
  inspection: Pick<Inspection, "byUnitId" | "unitId" | "state">,
  publication: ConclusionPublication | undefined,
  at: Date,
): Promise<InspectionRefusal | null> {
  const permission = act === "write" ? "inspections.lead" : "inspections.conclude";
  if (!(await mayAt(db, actor, permission, inspection.byUnitId, at))) return "no-right-here";
  if ((await unitsOfPerson(db, actor, at)).includes(inspection.unitId)) return "own-unit";
  if (inspection.state !== "concluded") return "not-from-this-state";
  if (act === "write") return publication?.state === "published" ? "not-from-this-state" : null;
  if (act === "withdraw") return publication?.state === "published" ? null : "not-from-this-state";
  if (publication?.state !== "submitted") return "not-from-this-state";
  return publication.writtenBy === actor.id ? "own-words" : null;
}

async function forAct(
  tx: Tx,
  actor: Actor,
  act: PublicationAct,
  input: { inspectionId: string; at: Date },
): Promise<{ inspection: Inspection; publication: ConclusionPublication | undefined }> {
  const inspection = await lockInspection(tx, input.inspectionId);
  if (!inspection) throw new InspectionUnknown();
  const publication = await lockPublication(tx, inspection.id);
  const refusal = await publicationRefusal(tx, actor, act, inspection, publication, input.at);
  if (refusal) throw new InspectionRefused(refusal);
  return { inspection, publication };
}

const note = (tx: Tx, actor: Actor, act: string, inspection: Inspection, at: Date): Promise<void> =>
  recordAct(tx, actor, {
    act: `inspection.${act}`,
    subjectKind: "inspection",
    subjectId: inspection.id,
    unitId: inspection.byUnitId,
    details: {},
    at,
  });

/** What everybody is to read, handed to who approves. */
export async function writePublication(
  tx: Tx,
  actor: Actor,
  input: { inspectionId: string; words: string; ground: string; at: Date },
): Promise<void> {
  const { inspection } = await forAct(tx, actor, "write", input);
  const { words, ground, at } = input;
  await savePublication(tx, {
    inspectionId: inspection.id,
    words,
    ground,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
  });
  await note(tx, actor, "publish-write", inspection, at);
}

/** @throws InspectionRefused "own-words", "words-changed" */
export async function decideOnPublication(
  tx: Tx,
  actor: Actor,
  input: { inspectionId: string; edit: number; isApproved: boolean; note: string | null; at: Date },
): Promise<void> {
  const { inspection, publication } = await forAct(tx, actor, "decide", input);
  if (publication?.edit !== input.edit) throw new InspectionRefused("words-changed");
  await decidePublication(tx, inspection.id, {
    state: input.isApproved ? "published" : "returned",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
    note: input.note,
    ...(input.isApproved ? { publishedAt: input.at } : {}),
  });
  await note(tx, actor, input.isApproved ? "publish" : "publish-return", inspection, input.at);
  if (input.isApproved) await notifyPublicChange(tx, "plans");
}

/** Taken back: its address says that it was, and nothing of it. */
export async function withdrawPublication(
  tx: Tx,
  actor: Actor,
  input: { inspectionId: string; note: string; at: Date },
): Promise<void> {
  const { inspection } = await forAct(tx, actor, "withdraw", input);
  await decidePublication(tx, inspection.id, {
    state: "withdrawn",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: input.at,
    note: input.note,
  });
  await note(tx, actor, "publish-withdraw", inspection, input.at);
  await notifyPublicChange(tx, "plans");
}
