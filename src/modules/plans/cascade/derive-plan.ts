import { createHash } from "node:crypto";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { listDocumentsByNumber, matchCitation } from "../../legal-documents/index.ts";
import { getUnit, type Unit } from "../../organisations/index.ts";
import { noteAct } from "../act-on-plan.ts";
import { assignRecognisedAgencies } from "../assign-task.ts";
import { saveBasisLink } from "../bases/bases.store.ts";
import { vi } from "../messages.vi.ts";
import { reachOf } from "../plan.policy.ts";
import type { Plan, PlanPiece, PlanTask } from "../plan.ts";
import { PlanActRefused, PlanNotFound } from "../plans.errors.ts";
import {
  insertAgency,
  insertPieces,
  insertPlan,
  insertTasks,
  listPieces,
  lockPlan,
  replaceAgencyUnits,
} from "../plans.store.ts";
import { draftText } from "../writing/draft-text.ts";
import { issuerOf } from "../writing/write-plan.ts";
import { findRunningChild, insertOrigins, saveLeft, saveParent } from "./cascade.store.ts";
import { listDuties } from "./duties.ts";
import { dutyNow } from "./duty-changes.ts";

export interface DerivePlan {
  parentId: string;
  unitId: string;
  /** Duties taken up; each becomes a task of the unit's plan. */
  taskIds: readonly string[];
  /** Duties left, each with its reason. Those named nowhere wait on the plan's page. */
  left: readonly { taskId: string; reason: string }[];
  /** Purposes, requirements, audiences, contents, forms and bases taken over, to be reworded. */
  pieceIds: readonly string[];
  at: Date;
}

/**
 * A unit's own plan out of the one above: a draft whose tasks know the duties they carry out. Nothing in it is accepted yet:
 * people reword, split and accept before it is issued. Returns its id.
 *
 * @throws PlanActRefused("derived-before") where the unit has one already
 */
export async function derivePlan(tx: Tx, actor: Actor, input: DerivePlan): Promise<string> {
  if (actor.id !== "system" && !(await reachOf(tx, actor, "plans.edit", input.at)).has(input.unitId))
    throw new PlanActRefused("no-right-here");
  const parent = await lockPlan(tx, input.parentId);
  if (!parent) throw new PlanNotFound();
  if (parent.state !== "issued" || parent.unitId === input.unitId) throw new PlanActRefused("not-from-this-state");
  if (await findRunningChild(tx, parent.id, input.unitId)) throw new PlanActRefused("derived-before");
  const unit = await getUnit(tx, input.unitId, vietnamDay(input.at));
  const duties = await listDuties(tx, parent, input.unitId, input.at);
  const taken = duties.filter(({ task }) => input.taskIds.includes(task.id));
  const pieces = (await listPieces(tx, parent.id)).filter((piece) => input.pieceIds.includes(piece.id));
  const issuer = issuerOf(unit);
  const title = `Thực hiện ${parent.typeName ?? "Kế hoạch"} số ${parent.number} về ${lowerFirst(parent.title)}`.slice(
    0,
    600,
  );
  const sourceText = textOf(
    unit,
    issuer,
    title,
    parent,
    pieces,
    taken.map(({ task }) => task),
  );
  const planId = await insertPlan(tx, {
    unitId: unit.id,
    readAs: "plan",
    typeName: "Kế hoạch",
    number: null,
    issuedOn: null,
    place: null,
    issuer,
    superiorIssuer: null,
    title,
    year: parent.year,
    signer: null,
    signerTitle: null,
    reportDueOn: parent.reportDueOn,
    reportDueText: parent.reportDueText,
    headerRanges: {},
    sourceText,
    sourceSha256: createHash("sha256").update(`${parent.id} ${unit.id} ${sourceText}`).digest("hex"),
    sourceName: null,
    sourceFileKey: null,
    sourceFileType: null,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: input.at,
  });
  await saveParent(tx, planId, parent.id);
  await takePieces(tx, actor, planId, parent, pieces, input.at);
  const agencyId = await insertAgency(tx, {
    planId,
    position: 0,
    name: issuer,
    rangeStart: null,
    rangeEnd: null,
    role: "lead",
    groupKind: null,
  });
  await replaceAgencyUnits(tx, agencyId, [{ unitId: unit.id, matchedName: unit.name, matchedBy: "person" }]);
  await takeDuties(tx, actor, planId, agencyId, taken, input.at);
  for (const { taskId, reason } of input.left)
    if (duties.some(({ task }) => task.id === taskId) && !input.taskIds.includes(taskId))
      await saveLeft(tx, { planId, parentTaskId: taskId, reason, leftByName: actor.name, leftAt: input.at });
  await noteAct(tx, actor, { id: planId, unitId: unit.id }, "derive", {
    details: { parent: parent.id, tasks: taken.length, left: input.left.length },
    at: input.at,
  });
  await assignRecognisedAgencies(tx, actor, { planId, at: input.at });
  return planId;
}

type Taken = Awaited<ReturnType<typeof listDuties>>;

/** Duties become tasks of the plan, proposed until somebody accepts the words. Returns their ids. */
export async function takeDuties(
  tx: Tx,
  actor: Actor,
  planId: string,
  agencyId: string,
  taken: Taken,
  at: Date,
  first = 0,
): Promise<string[]> {
  const ids = await insertTasks(
    tx,
    taken.map(({ task, share }, index) => {
      const { id: _id, version: _version, ...columns } = task;
      return {
        ...columns,
        planId,
        agencyId,
        position: first + index,
        foundText: null,
        rangeStart: null,
        rangeEnd: null,
        deadlineStart: null,
        deadlineEnd: null,
        // Bases are pieces of the plan above.
        basisPieceIds: [],
        decidedFields: columns.decidedFields.filter((field) => field !== "basis"),
        role: share?.role === "coordinating" ? ("coordinating" as const) : columns.role,
        targetCount: dutyNow(task, share).targetCount,
        state: "proposed" as const,
      };
    }),
  );
  await insertOrigins(
    tx,
    taken.map(({ task, share }, index) => ({
      taskId: ids[index] as string,
      parentTaskId: task.id,
      seen: dutyNow(task, share),
    })),
    actor.name,
    at,
  );
  return ids;
}

async function takePieces(
  tx: Tx,
  actor: Actor,
  planId: string,
  parent: Plan,
  pieces: readonly PlanPiece[],
  at: Date,
): Promise<void> {
  const cited = {
    type: parent.typeName ?? "Kế hoạch",
    number: parent.number,
    date: parent.issuedOn,
    issuer: parent.issuer,
  };
  const basis = `${cited.type} số ${cited.number} ngày ${formatDate(cited.date ?? "")} của ${cited.issuer ?? ""} về ${lowerFirst(parent.title)}`;
  const bases = pieces.filter((piece) => piece.kind === "legalBasis");
  await insertPieces(tx, [
    ...pieces.map(({ id: _id, version: _version, ...piece }) => ({
      ...piece,
      planId,
      foundText: piece.text === piece.foundText ? piece.text : null,
      rangeStart: null,
      rangeEnd: null,
      state: "proposed" as const,
    })),
    {
      planId,
      kind: "legalBasis" as const,
      position: Math.max(-1, ...bases.map((piece) => piece.position)) + 1,
      text: basis,
      foundText: basis,
      rangeStart: null,
      rangeEnd: null,
      state: "accepted" as const,
      details: cited,
    },
  ]);
  if (!cited.number) return;
  const library = await listDocumentsByNumber(tx, [cited.number]);
  const match = matchCitation({ ...cited, number: cited.number, issuedOn: cited.date }, library);
  const own = (await listPieces(tx, planId)).find((piece) => piece.text === basis);
  if (match.kind === "exact" && own)
    await saveBasisLink(tx, {
      pieceId: own.id,
      documentId: match.document.id,
      confirmedByName: actor.name,
      confirmedAt: at,
    });
}

/** The draft as a text, with what it takes over of the plan above. */
function textOf(
  unit: Unit,
  issuer: string,
  title: string,
  parent: Plan,
  pieces: readonly PlanPiece[],
  tasks: readonly PlanTask[],
): string {
  const part = (kind: PlanPiece["kind"]) =>
    [vi.pieceKinds[kind], pieces.filter((piece) => piece.kind === kind).map((piece) => piece.text)] as const;
  return draftText({
    issuer,
    title,
    bases: [`Căn cứ ${parent.typeName ?? "Kế hoạch"} số ${parent.number} ngày ${formatDate(parent.issuedOn ?? "")}.`],
    parts: [part("purpose"), part("requirement"), part("audience"), part("content"), part("form")],
    agencies: [{ name: unit.name, tasks: tasks.map((task) => task.text) }],
  });
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
