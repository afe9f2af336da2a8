import { createHash } from "node:crypto";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { getUnit, provinceOf, type Unit } from "../../organisations/index.ts";
import { noteAct } from "../act-on-plan.ts";
import { groupKindOf } from "../agency-group.ts";
import { assignRecognisedAgencies } from "../assign-task.ts";
import { saveBasisLink } from "../bases/bases.store.ts";
import { unitsNamed } from "../create-plan.ts";
import { readTaskDeadline } from "../deadline-days.ts";
import { vi } from "../messages.vi.ts";
import { reachOf, scopeOf } from "../plan.policy.ts";
import type { PieceKind } from "../plan.ts";
import { PlanActRefused } from "../plans.errors.ts";
import { insertAgency, insertPieces, insertPlan, insertTasks, listPieces, replaceAgencyUnits } from "../plans.store.ts";
import { draftText } from "./draft-text.ts";
import type { TemplateAgency } from "./template.ts";
import { saveTemplateOfPlan } from "./writing.store.ts";

/** What somebody chose of a template, with its open places filled in. */
export interface WritePlan {
  unitId: string;
  year: number;
  title: string;
  pieces: readonly { kind: PieceKind; text: string; documentId?: number }[];
  agencies: readonly TemplateAgency[];
  templateId: number | null;
  at: Date;
}

/** The body that issues a plan: a committee for a place, the agency itself else. */
export const issuerOf = (unit: Pick<Unit, "kind" | "name">): string =>
  unit.kind === "commune" || unit.kind === "province"
    ? `Ủy ban nhân dân ${unit.name.charAt(0).toLocaleLowerCase("vi")}${unit.name.slice(1)}`
    : unit.name;

/**
 * A new plan, begun here and not read from a file. What was chosen is accepted, because a person chose it; the draft is
 * reworded, numbered and issued like any other, by somebody else. Returns its id.
 */
export async function writePlan(tx: Tx, actor: Actor, input: WritePlan): Promise<string> {
  if (actor.id !== "system" && !(await reachOf(tx, actor, "plans.edit", input.at)).has(input.unitId))
    throw new PlanActRefused("no-right-here");
  const day = vietnamDay(input.at);
  const unit = await getUnit(tx, input.unitId, day);
  const province = await provinceOf(tx, unit.id, day);
  const issuer = issuerOf(unit);
  const sourceText = textOf(input, issuer);
  const planId = await insertPlan(tx, {
    unitId: unit.id,
    readAs: "plan",
    typeName: "Kế hoạch",
    number: null,
    issuedOn: null,
    place: unit.placeName ?? unit.shortName,
    issuer,
    superiorIssuer: province && unit.kind === "department" ? issuerOf(province) : null,
    title: input.title,
    year: input.year,
    signer: null,
    signerTitle: null,
    reportDueOn: null,
    reportDueText: null,
    headerRanges: {},
    sourceText,
    // Two plans may begin with the same words; a text read twice is what this guards against.
    sourceSha256: createHash("sha256").update(`${unit.id} ${input.at.toISOString()} ${sourceText}`).digest("hex"),
    sourceName: null,
    sourceFileKey: null,
    sourceFileType: null,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: input.at,
  });
  if (input.templateId !== null) await saveTemplateOfPlan(tx, planId, input.templateId);
  await keepPieces(tx, actor, planId, input);
  const tasks = await keepTasks(tx, planId, unit, issuer, input);
  await noteAct(tx, actor, { id: planId, unitId: unit.id }, "write", {
    details: { template: input.templateId, tasks },
    at: input.at,
  });
  await assignRecognisedAgencies(tx, actor, { planId, at: input.at });
  return planId;
}

async function keepPieces(tx: Tx, actor: Actor, planId: string, { pieces, at }: WritePlan): Promise<void> {
  const counts = new Map<PieceKind, number>();
  await insertPieces(
    tx,
    pieces.map(({ kind, text }) => {
      const position = counts.get(kind) ?? 0;
      counts.set(kind, position + 1);
      return {
        planId,
        kind,
        position,
        text,
        foundText: null,
        rangeStart: null,
        rangeEnd: null,
        state: "accepted" as const,
        details: {},
      };
    }),
  );
  const kept = await listPieces(tx, planId);
  for (const { kind, text, documentId } of pieces) {
    const piece = kept.find((one) => one.kind === kind && one.text === text);
    if (piece && documentId !== undefined)
      await saveBasisLink(tx, { pieceId: piece.id, documentId, confirmedByName: actor.name, confirmedAt: at });
  }
}

async function keepTasks(tx: Tx, planId: string, unit: Unit, issuer: string, input: WritePlan): Promise<number> {
  const day = vietnamDay(input.at);
  const within = await scopeOf(tx, unit.id, day);
  let position = 0;
  for (const [at, agency] of input.agencies.entries()) {
    const groupKind = groupKindOf(agency.name);
    const agencyId = await insertAgency(tx, {
      planId,
      position: at,
      name: agency.name,
      rangeStart: null,
      rangeEnd: null,
      role: "lead",
      groupKind,
    });
    if (agency.name === issuer)
      await replaceAgencyUnits(tx, agencyId, [{ unitId: unit.id, matchedName: unit.name, matchedBy: "person" }]);
    else if (!groupKind) await replaceAgencyUnits(tx, agencyId, await unitsNamed(tx, agency.name, day, within));
    await insertTasks(
      tx,
      agency.tasks.map((task) => ({
        planId,
        agencyId,
        position: position++,
        text: task.text,
        foundText: null,
        rangeStart: null,
        rangeEnd: null,
        deadlineStart: null,
        deadlineEnd: null,
        ...readTaskDeadline(task.deadline, input.year),
        role: "implementing" as const,
        coordinating: [],
        productKind: null,
        targetCount: task.target,
        state: "accepted" as const,
      })),
    );
  }
  return position;
}

function textOf({ title, pieces, agencies }: WritePlan, issuer: string): string {
  const own = (kind: PieceKind): string[] => pieces.filter((piece) => piece.kind === kind).map((piece) => piece.text);
  const part = (kind: PieceKind) => [vi.pieceKinds[kind], own(kind)] as const;
  return draftText({
    issuer,
    title,
    bases: own("legalBasis"),
    parts: [part("purpose"), part("requirement"), part("audience"), part("content"), part("form")],
    agencies: agencies.map(({ name, tasks }) => ({
      name,
      tasks: tasks.map(({ text, deadline }) => (deadline ? `${text} (${deadline})` : text)),
    })),
  });
}
