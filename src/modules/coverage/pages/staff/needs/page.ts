import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { ancestors, listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { AUDIENCES, TOLD_LANGUAGES } from "../../../../topics/index.ts";
import { CoverageActRefused } from "../../../coverage.errors.ts";
import { listNeeds } from "../../../coverage.store.ts";
import { dropNeed, setNeed } from "../../../keep-needs.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { NeedsView } from "./view.tsx";

const BASE = "/can-bo/khoang-lang/can-noi";
export interface TypedNeed {
  audience: string;
  language: string;
  everyMonths: string;
  people: string;
}
const BLANK: TypedNeed = { audience: "", language: "vi", everyMonths: "6", people: "" };

/** The unit named in address or form, if within reach, else the person's own. */
async function unitOf(rq: Rq): Promise<{ unitId: string; reach: string[] }> {
  const reach = await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const asked = typeof body.donvi === "string" ? body.donvi : rq.query.donvi;
  const unitId = typeof asked === "string" && reach.includes(asked) ? asked : reach[0];
  if (!unitId) throw new CoverageActRefused("not-yours");
  return { unitId, reach };
}

async function show(rq: Rq, shown: { typed?: TypedNeed; errors?: FormErrors } = {}, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { unitId, reach } = await unitOf(rq);
  const today = vietnamDay(rq.now);
  const above = (await ancestors(db, unitId, today)).map((unit) => unit.id);
  const kept = await listNeeds(db, [unitId, ...above]);
  return html(
    NeedsView({
      ctx: rq.app.view(rq),
      lang: rq.lang,
      words: pick(rq.lang, vi, en),
      unitId,
      units: await listUnitChoices(db, offeredUnits(reach, [...unitsWhere(actorOf(rq), "plans.read"), unitId]), today),
      names: await unitNames(db, [unitId, ...above], today),
      own: kept.filter((need) => need.unitId === unitId),
      inherited: kept.filter((need) => need.unitId !== unitId),
      mayEdit: await mayAt(db, actorOf(rq), "plans.edit", unitId, rq.now),
      typed: shown.typed ?? BLANK,
      errors: shown.errors ?? {},
      done: rq.query.xong === "ghi" || rq.query.xong === "bo" ? rq.query.xong : null,
    }),
    { status },
  );
}

export async function needsPage(rq: Rq): Promise<Reply> {
  return show(rq);
}

const NeedForm = z.object({
  audience: z.enum(AUDIENCES, "audience"),
  language: z.enum(TOLD_LANGUAGES, "language"),
  everyMonths: z
    .string("everyMonths")
    .trim()
    .regex(/^\d{1,2}$/, "everyMonths")
    .transform(Number)
    .refine((months) => months <= 24, "everyMonths"),
  people: z
    .string()
    .default("")
    .transform((text) => text.replace(/[\s.]/g, ""))
    .pipe(z.string().regex(/^([1-9]\d{0,7})?$/, "people"))
    .transform((text) => (text === "" ? null : Number(text))),
});

export async function setNeedPage(rq: Rq): Promise<Reply> {
  const { unitId } = await unitOf(rq);
  const words = pick(rq.lang, vi, en).needs.errors;
  const form = parseForm(NeedForm, rq.body);
  if (!form.ok) {
    const errors = Object.fromEntries(
      Object.keys(form.errors).map((field) => [field, words[field as keyof typeof words]]),
    );
    return show(rq, { typed: { ...BLANK, ...(form.typed as Partial<TypedNeed>) }, errors }, 422);
  }
  await transaction(rq.app.db, (tx) => setNeed(tx, actorOf(rq), { ...form.value, unitId, at: rq.now }));
  return seeOther(`${BASE}?donvi=${unitId}&xong=ghi`);
}

export async function dropNeedPage(rq: Rq): Promise<Reply> {
  const { unitId } = await unitOf(rq);
  const form = parseForm(NeedForm.pick({ audience: true, language: true }), rq.body);
  if (!form.ok) throw new CoverageActRefused("not-set");
  await transaction(rq.app.db, (tx) => dropNeed(tx, actorOf(rq), { ...form.value, unitId, at: rq.now }));
  return seeOther(`${BASE}?donvi=${unitId}&xong=bo`);
}
