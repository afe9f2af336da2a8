import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, isText, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import type { LegalDocument } from "../../../../legal-documents/index.ts";
import { getUnit, listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { en as basesEn } from "../../../bases/messages.en.ts";
import { vi as basesVi } from "../../../bases/messages.vi.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { reachOf, scopeOf } from "../../../plan.policy.ts";
import { LIMITS } from "../../../plan.ts";
import { listPlans } from "../../../plans.store.ts";
import { templateFor } from "../../../writing/load-template.ts";
import { en } from "../../../writing/messages.en.ts";
import { vi } from "../../../writing/messages.vi.ts";
import { yearToPlan } from "../../../writing/plan-to-issue.ts";
import { fillIn, type PlanTemplate, TEMPLATE_LISTS, templateKindOf } from "../../../writing/template.ts";
import { loadTemplateBases, type TemplateBases } from "../../../writing/template-bases.ts";
import { issuerOf, type WritePlan, writePlan } from "../../../writing/write-plan.ts";
import { listTemplates } from "../../../writing/writing.store.ts";
import { PlanWriteView } from "./view.tsx";

/** The template with its open places filled in for the unit and the year, and what the library says of its bases. */
export interface FilledTemplate {
  template: PlanTemplate;
  provinceId: string;
  bases: TemplateBases;
  existing: { id: string; number: string | null; title: string }[];
  proposedWaits: boolean;
}

/** What was ticked; null before anything was sent: then what is in force and every task is. */
export interface Chosen {
  title: string | null;
  pieces: ReadonlySet<string> | null;
  tasks: ReadonlySet<string> | null;
}

interface Asked {
  unitId: string;
  year: string;
}

const UNTOUCHED: Chosen = { title: null, pieces: null, tasks: null };
const Year = z
  .string()
  .regex(/^(19|20)\d\d$/)
  .transform(Number);

async function load(rq: Rq, unitId: string, year: number): Promise<FilledTemplate> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const unit = await getUnit(db, unitId, today);
  const provinceId = await scopeOf(db, unitId, today);
  const unitKind = templateKindOf(unit.kind);
  const kept = await templateFor(db, provinceId, unitKind, year);
  const issuer = issuerOf(unit);
  const fill = (text: string): string => fillIn(text, year, issuer);
  const { content } = kept;
  const lists = Object.fromEntries(TEMPLATE_LISTS.map(([list]) => [list, content[list].map(fill)]));
  const template: PlanTemplate = {
    ...kept,
    content: {
      ...content,
      ...lists,
      title: fill(content.title),
      agencies: content.agencies.map(({ name, tasks }) => ({
        name: fill(name),
        tasks: tasks.map((task) => ({
          ...task,
          text: fill(task.text),
          deadline: task.deadline === null ? null : fill(task.deadline),
        })),
      })),
    },
  };
  const [bases, existing, [newest]] = await Promise.all([
    loadTemplateBases(db, {
      bases: template.content.bases,
      issuer,
      provinceIssuer: issuerOf(await getUnit(db, provinceId, today)),
      year,
      today,
    }),
    listPlans(db, { unitIds: [unitId], year }, 5),
    listTemplates(db, provinceId, { unitKind, year }),
  ]);
  return { template, provinceId, bases, existing, proposedWaits: newest?.state === "proposed" };
}

async function show(rq: Rq, asked: Asked, chosen: Chosen, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "plans.edit", rq.now);
  const year = Year.safeParse(asked.year);
  const isOffered = reach.has(asked.unitId);
  const units = await listUnitChoices(
    db,
    offeredUnits([...reach], [...unitsWhere(actor, "plans.edit"), ...(isOffered ? [asked.unitId] : [])]),
    vietnamDay(rq.now),
  );
  return html(
    PlanWriteView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      basisWords: pick(rq.lang, basesVi, basesEn),
      units,
      asked,
      filled: isOffered && year.success ? await load(rq, asked.unitId, year.data) : null,
      chosen,
      errors,
    }),
    { status },
  );
}

export async function writePlanPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en).write.errors;
  const [own = "", ...others] = unitsWhere(actorOf(rq), "plans.edit");
  const text = (name: string): string | undefined => (typeof rq.query[name] === "string" ? rq.query[name] : undefined);
  const year = text("nam") ?? String(yearToPlan(vietnamDay(rq.now)));
  const isYear = Year.safeParse(year).success;
  const asked = { unitId: text("donvi") ?? (others.length === 0 ? own : ""), year };
  return show(rq, asked, UNTOUCHED, isYear ? {} : { nam: words.year }, isYear ? 200 : 422);
}

const Body = z.object({ unitId: z.uuid(), year: Year });

export async function createWrittenPlanPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en).write.errors;
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const list = (name: string): string[] => [body[name] ?? []].flat().map(String);
  const one = (name: string): string => (typeof body[name] === "string" ? nfc(body[name]).trim() : "");
  const asked = { unitId: one("unitId"), year: one("year") };
  const chosen = { title: one("title"), pieces: new Set(list("piece")), tasks: new Set(list("task")) };
  const parsed = Body.safeParse(asked);
  const reach = await reachOf(rq.app.db, actorOf(rq), "plans.edit", rq.now);
  if (!parsed.success || !reach.has(parsed.data.unitId))
    return show(
      rq,
      asked,
      chosen,
      Year.safeParse(asked.year).success ? { donvi: words.unit } : { nam: words.year },
      422,
    );
  const { unitId, year } = parsed.data;
  const filled = await load(rq, unitId, year);
  const errors: FormErrors = {};
  if (!isText(chosen.title, LIMITS.title)) errors.title = words.title;
  // Ticks mean places in a version; of another version they would mean something else.
  if (one("version") !== versionOf(filled.template)) errors.title = words.template;
  const agencies = chosenAgencies(filled.template, chosen.tasks);
  if (agencies.length === 0) errors.task = words.tasks;
  if (Object.keys(errors).length > 0) return show(rq, asked, chosen, errors, 422);
  const planId = await transaction(rq.app.db, (tx) =>
    writePlan(tx, actorOf(rq), {
      unitId,
      year,
      title: chosen.title,
      pieces: chosenPieces(filled, chosen.pieces),
      agencies,
      templateId: filled.template.id,
      at: rq.now,
    }),
  );
  return seeOther(`/can-bo/ke-hoach/${planId}/doc`);
}

export const versionOf = (template: PlanTemplate): string => `${template.id ?? "mau"}-${template.version}`;

function chosenAgencies(template: PlanTemplate, tasks: ReadonlySet<string>): WritePlan["agencies"] {
  return template.content.agencies
    .map((agency, at) => ({ ...agency, tasks: agency.tasks.filter((_task, index) => tasks.has(`${at}-${index}`)) }))
    .filter((agency) => agency.tasks.length > 0);
}

function chosenPieces({ template, bases }: FilledTemplate, chosen: ReadonlySet<string>): WritePlan["pieces"] {
  return TEMPLATE_LISTS.flatMap(([list, kind]): WritePlan["pieces"] => [
    ...template.content[list].flatMap((text, index) => {
      if (!chosen.has(`${list}-${index}`)) return [];
      const document = kind === "legalBasis" ? bases.checked[index]?.proposed : undefined;
      return [{ kind, text, ...(document?.length === 1 && document[0] ? { documentId: document[0].id } : {}) }];
    }),
    ...(kind === "legalBasis"
      ? bases.offered
          .filter((one) => chosen.has(`document-${one.id}`))
          .map((one) => ({ kind, text: citationOf(one), documentId: one.id }))
      : []),
  ]);
}

/** A document of the library as a plan cites it. */
const citationOf = ({ type, number, issuedOn, issuer, title }: LegalDocument): string =>
  vi.paper.basis({ type, number, day: issuedOn ? formatDate(issuedOn) : null, issuer, title });
