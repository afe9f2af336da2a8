import { createHash } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { personIdOf } from "../accounts/index.ts";
import { getUnit, matchUnitByName } from "../organisations/index.ts";
import { noteAct } from "./act-on-plan.ts";
import { groupKindOf } from "./agency-group.ts";
import { reachOf, scopeOf } from "./plan.policy.ts";
import type { AgencyUnit, PieceKind, PlanPiece, TextRange } from "./plan.ts";
import { NotAPlan, PlanActRefused, PlanNumberTaken, PlanReadBefore } from "./plans.errors.ts";
import {
  findPlanByNumber,
  findPlanBySource,
  insertAgency,
  insertPieces,
  insertPlan,
  insertTasks,
  type NewTask,
  replaceAgencyUnits,
} from "./plans.store.ts";
import { readableCase } from "./readable-case.ts";
import type { DraftTask, Piece, PlanDraft, PlanReading } from "./reading/plan-draft.ts";
import { readAsDirective, readPlan } from "./reading/read-plan.ts";

export interface CreatePlanFromText {
  /** Who answers for the plan. */
  unitId: string;
  text: string;
  /** Name of the file it came in; null where the text was pasted. */
  sourceName: string | null;
  sourceFile?: { key: string; contentType: string } | null;
  /** "directive" takes the duties out of a document that is no plan but gives some. */
  readAs?: "plan" | "directive";
  /** What the text was read as, where that was done before the transaction, as requests do. */
  reading?: PlanReading;
  at: Date;
}

/**
 * Reads an official text and keeps it as a draft with everything that was found. Returns the id.
 *
 * @throws NotAPlan, PlanReadBefore (the same text), PlanNumberTaken (another text with the number of the year)
 */
export async function createPlanFromText(tx: Tx, actor: Actor, input: CreatePlanFromText): Promise<string> {
  if (actor.id !== "system" && !(await reachOf(tx, actor, "plans.edit", input.at)).has(input.unitId))
    throw new PlanActRefused("no-right-here");
  const readAs = input.readAs ?? "plan";
  // PostgreSQL keeps no NUL; a blank in its place leaves all ranges right.
  const text = input.text.replaceAll("\0", " ");
  const draft = draftOf(text, readAs, input.reading ?? readPlan(text));
  const sourceSha256 = createHash("sha256").update(text.normalize("NFC")).digest("hex");
  const same = await findPlanBySource(tx, input.unitId, sourceSha256);
  if (same) throw new PlanReadBefore(same.id);
  const number = draft.number?.value ?? null;
  const year = (draft.date ? Number(draft.date.value.slice(0, 4)) : null) ?? draft.year;
  if (number && year) {
    const other = await findPlanByNumber(tx, input.unitId, number, year);
    if (other) throw new PlanNumberTaken(number, year, other.id);
  }
  const unit = await getUnit(tx, input.unitId, vietnamDay(input.at));
  const names = [draft.place?.text ?? null, unit.shortName, unit.placeName];
  const planId = await insertPlan(tx, {
    unitId: input.unitId,
    readAs,
    typeName: draft.typeName ? readableCase(draft.typeName.text) : null,
    number,
    issuedOn: draft.date?.value ?? null,
    place: draft.place?.text ?? null,
    issuer: draft.issuer ? readableCase(draft.issuer.text, names) : null,
    superiorIssuer: draft.superiorIssuer ? readableCase(draft.superiorIssuer.text, names) : null,
    title: draft.title ? readableCase(draft.title.text, names) : "",
    year: draft.year ?? year,
    signer: draft.signer?.text ?? null,
    signerTitle: draft.signerTitle ? readableCase(draft.signerTitle.text) : null,
    reportDueOn: draft.reportDeadline?.iso ?? null,
    reportDueText: draft.reportDeadline?.text ?? null,
    headerRanges: rangesOf(draft),
    sourceText: text,
    sourceSha256,
    sourceName: input.sourceName,
    sourceFileKey: input.sourceFile?.key ?? null,
    sourceFileType: input.sourceFile?.contentType ?? null,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: input.at,
  });
  await insertPieces(tx, piecesOf(draft, planId));
  const tasks = await keepAgencies(tx, draft, planId, input);
  await noteAct(tx, actor, { id: planId, unitId: input.unitId }, "create", {
    details: { number, readAs, tasks, source: sourceSha256 },
    at: input.at,
  });
  return planId;
}

function draftOf(text: string, readAs: "plan" | "directive", reading: PlanReading): PlanDraft {
  if (reading.kind === "plan") return reading.draft;
  if (readAs === "directive" && reading.givesDuties) return reading.directiveDraft ?? readAsDirective(text);
  throw new NotAPlan(reading.seems, reading.givesDuties);
}

/** Where the facts of the head stand, so that the page can show them in the text. */
function rangesOf(draft: PlanDraft): Record<string, TextRange> {
  const ranges: Record<string, TextRange> = {};
  const found = {
    number: draft.number,
    issuedOn: draft.date,
    place: draft.place,
    issuer: draft.issuer,
    title: draft.title,
    signer: draft.signer,
    signerTitle: draft.signerTitle,
    reportDueOn: draft.reportDeadline,
  };
  for (const [name, piece] of Object.entries(found)) if (piece) ranges[name] = piece.range;
  return ranges;
}

function piecesOf(draft: PlanDraft, planId: string): Omit<PlanPiece, "id" | "version">[] {
  const lists: [PieceKind, readonly (Piece & { details?: Record<string, string | null> })[]][] = [
    [
      "legalBasis",
      draft.legalBases.map(({ text, range, number, type, date, issuer }) => ({
        text,
        range,
        details: { number, type, date, issuer },
      })),
    ],
    ["purpose", draft.purposes],
    ["requirement", draft.requirements],
    ["target", draft.targets],
    ["audience", draft.audiences],
    ["content", draft.contents],
    ["form", draft.forms],
    [
      "reportDeadline",
      draft.reportDeadlines.map(({ text, range, norm, iso }) => ({ text, range, details: { norm, iso } })),
    ],
    ["recipient", draft.recipients],
  ];
  return lists.flatMap(([kind, found]) =>
    found.map((piece, position) => ({
      planId,
      kind,
      position,
      text: piece.text,
      foundText: piece.text,
      ...rangeColumns(piece.range),
      state: "proposed" as const,
      details: piece.details ?? {},
    })),
  );
}

function rangeColumns(range: TextRange): { rangeStart: number | null; rangeEnd: number | null } {
  return range.end > range.start
    ? { rangeStart: range.start, rangeEnd: range.end }
    : { rangeStart: null, rangeEnd: null };
}

async function keepAgencies(tx: Tx, draft: PlanDraft, planId: string, input: CreatePlanFromText): Promise<number> {
  const day = vietnamDay(input.at);
  const within = await scopeOf(tx, input.unitId, day);
  const tasks: NewTask[] = [];
  for (const [position, agency] of draft.agencies.entries()) {
    const groupKind = groupKindOf(agency.name);
    const agencyId = await insertAgency(tx, {
      planId,
      position,
      name: agency.name,
      ...rangeColumns(agency.range),
      role: agency.role,
      groupKind,
    });
    if (!groupKind) await replaceAgencyUnits(tx, agencyId, await unitsNamed(tx, agency.name, day, within));
    for (const task of agency.tasks) tasks.push(taskRow(task, planId, agencyId, tasks.length));
  }
  await insertTasks(tx, tasks);
  return tasks.length;
}

/** The unit a printed name means. Several answers mean that the name alone does not decide; a person does. */
export async function unitsNamed(tx: Tx, name: string, day: string, within: string): Promise<AgencyUnit[]> {
  const [match, ...others] = await matchUnitByName(tx, name, day, { within });
  return match && others.length === 0
    ? [{ unitId: match.unit.id, matchedName: match.matchedName, matchedBy: match.by }]
    : [];
}

function taskRow(task: DraftTask, planId: string, agencyId: string, position: number): NewTask {
  const { deadline } = task;
  const range = deadline ? rangeColumns(deadline.range) : null;
  const inOrder = !deadline?.start || !deadline.end || deadline.start <= deadline.end;
  return {
    planId,
    agencyId,
    position,
    text: task.text,
    foundText: task.text,
    ...rangeColumns(task.range),
    role: task.role,
    coordinating: task.coordinating.map((piece) => piece.text),
    deadlineText: deadline?.text ?? null,
    deadlineKind: deadline?.kind ?? null,
    deadlineNorm: deadline?.norm ?? null,
    deadlineStart: range?.rangeStart ?? null,
    deadlineEnd: range?.rangeEnd ?? null,
    deadlineFlag: deadline?.flag ?? null,
    startsOn: inOrder ? (deadline?.start ?? null) : null,
    dueOn: deadline?.end ?? null,
    productKind: null,
    targetCount: 1,
    state: "proposed",
  };
}
