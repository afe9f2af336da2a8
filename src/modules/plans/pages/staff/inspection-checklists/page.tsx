import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { type Checklist, readChecklist, writeChecklist } from "../../../inspections/checklist.ts";
import { INSPECTION_LIMITS } from "../../../inspections/inspection.ts";
import { InspectionRefused, InspectionUnknown } from "../../../inspections/inspections.errors.ts";
import { findChecklist, listChecklistLines, listChecklists } from "../../../inspections/inspections.store.ts";
import { keepChecklist } from "../../../inspections/keep-checklist.ts";
import { en } from "../../../inspections/messages.en.ts";
import { vi } from "../../../inspections/messages.vi.ts";
import { ChecklistFormView, ChecklistListView } from "./view.tsx";

const BASE = "/can-bo/kiem-tra/danh-muc";

export async function checklistListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const reach = await reachOf(db, actorOf(rq), "inspections.lead", rq.now);
  const checklists = await listChecklists(db, reach);
  const rows = await Promise.all(
    checklists.map(async (checklist) => ({ checklist, lines: await listChecklistLines(db, checklist.id) })),
  );
  const owners = checklists.flatMap((one) => one.unitId ?? []);
  return html(
    ChecklistListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      rows,
      unitNames: await unitNames(db, [...new Set(owners)], vietnamDay(rq.now)),
      isSaved: rq.query.xong === "luu",
    }),
  );
}

/** The checklist of the address: shipped, or of a unit within reach. */
async function visibleChecklist(rq: Rq): Promise<Checklist> {
  const id = z.uuid().safeParse(rq.params.checklist);
  const one = id.success ? await findChecklist(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "inspections.lead", rq.now);
  if (!one || (one.unitId !== null && !reach.includes(one.unitId))) throw new InspectionUnknown();
  return one;
}

async function showForm(
  rq: Rq,
  before: Checklist | null,
  typed: Typed,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "inspections.lead", rq.now);
  const own = ownUnits(actor, reach);
  return html(
    ChecklistFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      before,
      units: await listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now)),
      typed,
      errors,
    }),
    { status },
  );
}

export const newChecklistPage = (rq: Rq): Promise<Reply> => showForm(rq, null, {}, {});

export async function editChecklistPage(rq: Rq): Promise<Reply> {
  const before = await visibleChecklist(rq);
  const lines = writeChecklist(await listChecklistLines(rq.app.db, before.id));
  return showForm(rq, before, { name: before.name, lines }, {});
}

async function save(rq: Rq, before: Checklist | null): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const needsUnit = before === null || before.unitId === null;
  const unitId = z.uuid().safeParse(typed.unitId);
  if (!isText(typed.name, INSPECTION_LIMITS.title)) errors.name = words.errors.title;
  if (needsUnit && !unitId.success) errors.unitId = words.errors.unitId;
  const read = readChecklist(typed.lines ?? "", INSPECTION_LIMITS.lines);
  if ("fault" in read) errors.lines = words.checklist.faults[read.fault](read.line);
  if (Object.keys(errors).length > 0 || "fault" in read) return showForm(rq, before, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      keepChecklist(tx, actorOf(rq), {
        unitId: before?.unitId ?? unitId.data ?? "",
        series: before?.unitId ? before.series : null,
        name: typed.name ?? "",
        lines: read.lines,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof InspectionRefused)) throw error;
    return showForm(rq, before, typed, { unitId: words.refusals[error.code] }, 409);
  }
  return seeOther(`${BASE}?xong=luu`);
}

export const saveNewChecklistPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const saveChecklistPage = async (rq: Rq): Promise<Reply> => save(rq, await visibleChecklist(rq));
