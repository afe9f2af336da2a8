import type { Db } from "../../../platform/db/index.ts";
import { formatDate, formatNumber } from "../../../platform/i18n/index.ts";
import type { Block, OfficialDocument, TableColumn } from "../../official-documents/index.ts";
import { getUnit, provinceOf, type Unit, unitNames } from "../../organisations/index.ts";
import { vi as planVi } from "../messages.vi.ts";
import type { PieceKind, Plan, PlanAgency, PlanPiece, PlanTask } from "../plan.ts";
import { listAgencies, listPieces, listTasks } from "../plans.store.ts";
import { planLayout, proposedLayout } from "../reports/propose-report.ts";
import { authorityOf } from "../reports/unit-report-document.ts";
import { vi } from "./messages.vi.ts";

export interface PlanOnPaper {
  plan: Plan;
  unit: Unit;
  province: Unit | null;
  pieces: readonly PlanPiece[];
  agencies: readonly PlanAgency[];
  tasks: readonly PlanTask[];
  unitNames: ReadonlyMap<string, string>;
}

export async function loadPlanOnPaper(db: Db, plan: Plan, today: string): Promise<PlanOnPaper> {
  const [unit, province, pieces, agencies, tasks] = await Promise.all([
    getUnit(db, plan.unitId, today),
    provinceOf(db, plan.unitId, today),
    listPieces(db, plan.id),
    listAgencies(db, [plan.id]),
    listTasks(db, { planIds: [plan.id], states: ["accepted"] }),
  ]);
  const ids = [...new Set(tasks.flatMap((task) => task.placeUnitIds))];
  return {
    plan,
    unit,
    province: province ?? null,
    pieces,
    agencies,
    tasks,
    unitNames: await unitNames(db, ids, today),
  };
}

const said = vi.paper;

/** Words of a report, which a plan has none of. */
const NO_WORDS = { results: "", weaknesses: "", causes: "", proposals: "" };

/** The plan in the layout of Nghị định 30/2020/NĐ-CP; always in Vietnamese. What nobody dropped stands in it. */
export function planDocument(on: PlanOnPaper): OfficialDocument {
  const { plan, unit, pieces } = on;
  const recipients = textsOf(pieces, "recipient").filter((name) => !/^như trên|^lưu/iu.test(name));
  // Who signs a plan and for whom is what its reports go by too.
  const layout = {
    ...proposedLayout(plan, unit, unit, on.province),
    ...planLayout(plan, recipients),
    ...NO_WORDS,
  };
  return {
    type: "KH",
    superiorAgency: layout.superiorAgency,
    issuingAgency: layout.issuingAgency,
    number: numberOf(plan.number),
    symbol: layout.symbol,
    place: layout.place,
    date: plan.issuedOn,
    year: plan.year ?? Number(plan.createdAt.toISOString().slice(0, 4)),
    subject: plan.title,
    addressees: [],
    bases: textsOf(pieces, "legalBasis"),
    body: bodyOf(on, layout.issuingAgency),
    recipients,
    filing: filingOf(pieces) ?? layout.filing,
    authority: authorityOf(layout),
    signer: plan.signer,
    annexes: on.tasks.length > 0 ? [{ title: said.annex, landscape: true, body: [taskTable(on)] }] : [],
  };
}

const textsOf = (pieces: readonly PlanPiece[], kind: PieceKind): string[] =>
  pieces
    .filter((piece) => piece.kind === kind && piece.state !== "dropped")
    .map((piece) => piece.text.replace(/\s*[;.]+\s*$/, "").trim())
    .filter(Boolean);

/** "15/KH-UBND" is number 15; a number nobody gave yet leaves its place free. */
function numberOf(number: string | null): number | null {
  const found = /^\s*0*(\d{1,5})\s*\//.exec(number ?? "");
  return found ? Number(found[1]) : null;
}

function filingOf(pieces: readonly PlanPiece[]): string | null {
  const line = textsOf(pieces, "recipient").find((name) => /^lưu\s*:/iu.test(name));
  return line ? line.replace(/^lưu\s*:\s*/iu, "") : null;
}

function bodyOf({ plan, pieces, tasks, agencies }: PlanOnPaper, issuer: string): Block[] {
  const clause = (title: string, kind: PieceKind): Block[] => {
    const items = textsOf(pieces, kind);
    return items.length > 0
      ? [
          { kind: "clause", title },
          { kind: "list", items: items.map((item) => `${item}.`) },
        ]
      : [];
  };
  const section = (title: string, blocks: Block[]): Block[] =>
    blocks.length > 0 ? [{ kind: "section", title }, ...blocks] : [];
  const [report] = textsOf(pieces, "reportDeadline");
  const reportOn = plan.reportDueOn ? said.reportBy(formatDate(plan.reportDueOn)) : (report ?? said.reportAsAsked);
  return [
    { kind: "paragraph", text: said.intro(issuer.replace(/\s*\n\s*/g, " "), lowerFirst(plan.title)) },
    ...section(said.purposes, [
      ...clause(planVi.pieceKinds.purpose, "purpose"),
      ...clause(planVi.pieceKinds.requirement, "requirement"),
      ...clause(planVi.pieceKinds.target, "target"),
    ]),
    ...section(said.contents, [
      ...clause(planVi.pieceKinds.audience, "audience"),
      ...clause(planVi.pieceKinds.content, "content"),
      ...clause(planVi.pieceKinds.form, "form"),
    ]),
    { kind: "section", title: said.organisation },
    ...agencies.flatMap((agency): Block[] => {
      const own = tasks.filter((task) => task.agencyId === agency.id);
      if (own.length === 0) return [];
      return [
        { kind: "clause", title: agency.name },
        { kind: "list", items: own.map((task) => `${taskLine(task)}.`) },
      ];
    }),
    { kind: "paragraph", text: reportOn },
  ];
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
const withoutStop = (text: string): string => text.replace(/\s*[;.]+\s*$/, "");

function taskLine(task: PlanTask): string {
  const time = timeOf(task);
  return time && !task.text.includes(time) ? `${withoutStop(task.text)}; ${said.time(time)}` : withoutStop(task.text);
}

const timeOf = (task: PlanTask): string | null =>
  task.deadlineText ?? (task.dueOn ? said.before(formatDate(task.dueOn)) : null);

function taskTable({ tasks, agencies, unitNames: names }: PlanOnPaper): Block {
  const agencyOf = new Map(agencies.map((agency) => [agency.id, agency.name]));
  const column = (title: string, width: number, align: TableColumn["align"] = "text"): TableColumn => ({
    title,
    width,
    align,
  });
  return {
    kind: "table",
    columns: [
      column(said.number, 5, "center"),
      column(said.task, 38),
      column(said.agency, 20),
      column(said.coordinating, 15),
      column(said.due, 14),
      column(said.target, 8, "number"),
    ],
    rows: tasks.map((task, index) => [
      String(index + 1),
      [withoutStop(task.text), placeOf(task, names)].filter(Boolean).join(". "),
      agencyOf.get(task.agencyId) ?? "",
      task.coordinating.join("; "),
      timeOf(task) ?? "–",
      formatNumber(task.targetCount),
    ]),
  };
}

const placeOf = (task: PlanTask, names: ReadonlyMap<string, string>): string | null => {
  const places = [...task.placeUnitIds.map((id) => names.get(id) ?? ""), task.placeText ?? ""].filter(Boolean);
  return places.length > 0 ? said.place(places.join(", ")) : null;
};
