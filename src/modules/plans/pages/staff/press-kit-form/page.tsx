import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import type { EvidenceFile } from "../../../evidence/evidence.ts";
import { keepFiles, openFiles, sealFiles } from "../../../evidence/evidence-form.ts";
import { en as evidenceEn } from "../../../evidence/messages.en.ts";
import { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import { listPlans } from "../../../plans.store.ts";
import { changeKit, kitRefusal, writeKit } from "../../../press-kits/keep-kit.ts";
import { en } from "../../../press-kits/messages.en.ts";
import { vi } from "../../../press-kits/messages.vi.ts";
import { KIT_LIMITS, type KitFile, type KitText, momentOf, type PressKit } from "../../../press-kits/press-kit.ts";
import { KitRefused } from "../../../press-kits/press-kits.errors.ts";
import { listKitFiles } from "../../../press-kits/press-kits.store.ts";
import { visibleKit } from "../press-kit-record/page.tsx";
import { PressKitFormView } from "./view.tsx";

const PLANS_OFFERED = 100;

/** The form of evidence keeps papers and photographs; here they are called what they are. */
const asTyped = (file: KitFile): EvidenceFile => ({ ...file, role: file.role === "photo" ? "photo" : "minutes" });
const asKit = (file: EvidenceFile): KitFile => ({ ...file, role: file.role === "photo" ? "photo" : "paper" });

async function show(
  rq: Rq,
  before: PressKit | null,
  given: { typed: Typed; files: EvidenceFile[] },
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  if (before) {
    const refusal = await kitRefusal(db, actor, "change", before, rq.now);
    if (refusal) throw new KitRefused(refusal);
  }
  const reach = await reachOf(db, actor, "pressKits.prepare", rq.now);
  const own = ownUnits(actor, reach);
  return html(
    PressKitFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      fileWords: pick(rq.lang, evidenceVi, evidenceEn),
      before,
      units: await listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now)),
      plans: before ? [] : await listPlans(db, { states: ["issued"] }, PLANS_OFFERED),
      ...given,
      sealed: sealFiles(rq, given.files),
      errors,
    }),
    { status },
  );
}

export async function newPressKitPage(rq: Rq): Promise<Reply> {
  const plan = z.uuid().safeParse(rq.query.kehoach);
  return show(rq, null, { typed: { planId: plan.success ? plan.data : "" }, files: [] }, {});
}

export async function editPressKitPage(rq: Rq): Promise<Reply> {
  const kit = await visibleKit(rq);
  const { title, summary, facts, contactName, contactWay, contactHours, spokesperson, documents } = kit;
  const text: KitText = { title, summary, facts, contactName, contactWay, contactHours, spokesperson, documents };
  const files = (await listKitFiles(rq.app.db, kit.id)).map(asTyped);
  const until = kit.embargoUntil;
  const embargo = until ? { ...typedDay("embargo", vietnamDay(until)), embargoHour: hourOf(until) } : {};
  return show(rq, kit, { typed: { ...text, ...embargo, basedOn: String(kit.version) }, files }, {});
}

function read(typed: Typed, said: (typeof vi)["errors"]): { text: KitText; errors: FormErrors } {
  const errors: FormErrors = {};
  for (const name of ["title", "summary", "facts"] as const)
    if (!isText(typed[name], KIT_LIMITS[name])) errors[name] = said[name];
  for (const name of ["spokesperson", "contactName", "contactWay", "contactHours"] as const)
    if (!isText(typed[name], KIT_LIMITS.short)) errors[name] = said[name];
  if (!fits(typed.documents, KIT_LIMITS.documents)) errors.documents = said.documents;
  const text = (name: keyof KitText): string => typed[name] ?? "";
  return {
    text: {
      title: text("title"),
      summary: text("summary"),
      facts: text("facts"),
      spokesperson: text("spokesperson"),
      contactName: text("contactName"),
      contactWay: text("contactWay"),
      contactHours: text("contactHours"),
      documents: text("documents"),
    },
    errors,
  };
}

const hourOf = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);

/** Nothing, or a day and an hour that lie ahead. */
function readEmbargo(rq: Rq, said: (typeof vi)["errors"], errors: FormErrors): Date | null {
  const { typed, dayOf } = typedForm(rq);
  const day = dayOf("embargo");
  if (day === undefined && !typed.embargoHour) return null;
  const until = day ? momentOf(day, typed.embargoHour ?? "") : null;
  if (!day) errors.embargo = said.embargo;
  else if (!until) errors.embargoHour = said.embargoHour;
  else if (until <= rq.now) errors.embargo = said.embargoPast;
  return until;
}

async function save(rq: Rq, before: PressKit | null): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const unitId = z.uuid().safeParse(typed.unitId);
  const { text, errors: faults } = read(typed, words.errors);
  // In the order of the page, as the summary lists them.
  const errors: FormErrors = { ...(before || unitId.success ? {} : { unitId: words.errors.unitId }), ...faults };
  const embargoUntil = readEmbargo(rq, words.errors, errors);
  const files = await keepFiles(
    rq,
    "event",
    openFiles(rq, typed.daGiu ?? ""),
    errors,
    pick(rq.lang, evidenceVi, evidenceEn),
  );
  if (Object.keys(errors).length > 0) return show(rq, before, { typed, files }, errors, 422);
  const kept = { text, embargoUntil, files: files.map(asKit), at: rq.now };
  try {
    const id = await transaction(rq.app.db, async (tx) => {
      if (!before)
        return writeKit(tx, actorOf(rq), {
          ...kept,
          unitId: unitId.data ?? "",
          planId: z.uuid().safeParse(typed.planId).data ?? null,
        });
      await changeKit(tx, actorOf(rq), { ...kept, kitId: before.id, basedOn: Number(typed.basedOn) });
      return before.id;
    });
    return seeOther(`/can-bo/tai-lieu-bao-chi/${id}?xong=luu`);
  } catch (error) {
    if (!(error instanceof KitRefused)) throw error;
    const field = { "no-right-here": "unitId", "plan-of-others": "planId" }[error.code as string] ?? "title";
    return show(rq, before, { typed, files }, { [field]: words.refusals[error.code] }, 409);
  }
}

export const writePressKitPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const changePressKitPage = async (rq: Rq): Promise<Reply> => save(rq, await visibleKit(rq));
