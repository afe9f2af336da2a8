import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { shortText } from "../../../platform/i18n/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { listAssignments } from "../plans.store.ts";
import { findingForAct, noteInspectionAct } from "./act-on-inspection.ts";
import { findingStateAfter } from "./inspection.ts";
import { saveFinding } from "./inspections.store.ts";
import { vi } from "./messages.vi.ts";
import { proveByInspection } from "./prove-by-inspection.ts";

export interface FindingInput {
  findingId: string;
  note: string;
  at: Date;
}

/** The inspected unit says what it did. */
export async function answerFinding(tx: Tx, actor: Actor, { findingId, note, at }: FindingInput): Promise<void> {
  const { inspection, finding } = await findingForAct(tx, actor, "answer", { findingId, at });
  await saveFinding(tx, finding.id, {
    state: findingStateAfter("answer"),
    answer: note,
    answeredBy: personIdOf(actor),
    answeredByName: actor.name,
    answeredAt: at,
  });
  await noteInspectionAct(tx, actor, inspection, "answer", { findingId, note, at });
}

/** The inspectors looked again and it is not put right: the unit has it again, with the same last day. */
export async function returnFinding(tx: Tx, actor: Actor, { findingId, note, at }: FindingInput): Promise<void> {
  const { inspection, finding } = await findingForAct(tx, actor, "return", { findingId, at });
  await saveFinding(tx, finding.id, { state: findingStateAfter("return") });
  await noteInspectionAct(tx, actor, inspection, "return", { findingId, note, at });
}

/** The inspectors looked again and it is put right. What they saw proves the task. */
export async function closeFinding(tx: Tx, actor: Actor, { findingId, note, at }: FindingInput): Promise<void> {
  const { inspection, finding } = await findingForAct(tx, actor, "close", { findingId, at });
  await saveFinding(tx, finding.id, {
    state: findingStateAfter("close"),
    closedBy: personIdOf(actor),
    closedByName: actor.name,
    closedAt: at,
  });
  await noteInspectionAct(tx, actor, inspection, "close", { findingId, note, at });
  if (finding.taskId === null) return;
  const [share] = (await listAssignments(tx, { taskIds: [finding.taskId] })).filter((one) => one.role === "lead");
  if (!share) return;
  await proveByInspection(tx, actor, {
    taskId: finding.taskId,
    unitId: share.unitId,
    title: vi.proof.closed(shortText(finding.text, 200)),
    happenedOn: vietnamDay(at),
    note: note || null,
    at,
  });
}
