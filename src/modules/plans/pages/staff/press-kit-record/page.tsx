import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  type Actor,
  download,
  type FormErrors,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { readWebAddress } from "../../../../../platform/outside/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { findPlan } from "../../../plans.store.ts";
import {
  approveKit,
  correctKit,
  figuresOfPlan,
  kitRefusal,
  recordBreak,
  returnKit,
  submitKit,
  withdrawKit,
} from "../../../press-kits/keep-kit.ts";
import { en } from "../../../press-kits/messages.en.ts";
import { vi } from "../../../press-kits/messages.vi.ts";
import { isEmbargoed, KIT_LIMITS, type KitAct, type PressKit } from "../../../press-kits/press-kit.ts";
import { type KitRefusal, KitRefused, KitUnknown } from "../../../press-kits/press-kits.errors.ts";
import { findCorrection, findKit, listBreaks, listKitFiles } from "../../../press-kits/press-kits.store.ts";
import { PressKitRecordView } from "./view.tsx";

const ACTS = ["change", "submit", "return", "approve", "correct", "withdraw"] as const;

/** What was typed about an outlet that published too early. */
export interface PostedBreak {
  typed: Typed;
  errors: FormErrors;
}

export type ReasonForm = "return" | "correct" | "withdraw";

export interface PostedReason {
  form: ReasonForm;
  reason: string;
  error: string;
}

/** The kit of the address, for whose reading reaches its unit. */
export async function visibleKit(rq: Rq): Promise<PressKit> {
  const id = z.uuid().safeParse(rq.params.kit);
  const kit = id.success ? await findKit(rq.app.db, id.data) : undefined;
  if (!kit || !(await mayAt(rq.app.db, actorOf(rq), "plans.read", kit.unitId, rq.now))) throw new KitUnknown();
  return kit;
}

async function show(
  rq: Rq,
  posted: PostedReason | null,
  status = 200,
  early: PostedBreak | null = null,
): Promise<Reply> {
  const { db } = rq.app;
  const kit = await visibleKit(rq);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const refusals = new Map<KitAct, KitRefusal | null>();
  for (const act of ACTS) refusals.set(act, await kitRefusal(db, actorOf(rq), act, kit, rq.now));
  const done = z.enum(Object.keys(words.done) as [keyof typeof words.done]).safeParse(rq.query.xong);
  const plan = kit.planId === null ? null : ((await findPlan(db, kit.planId)) ?? null);
  return html(
    PressKitRecordView({
      ctx: rq.app.view(rq),
      words,
      kit: { ...kit, figures: kit.figures ?? (plan ? await figuresOfPlan(db, plan.id, today) : null) },
      unit: (await unitNames(db, [kit.unitId], today)).get(kit.unitId) ?? "",
      plan,
      files: await listKitFiles(db, kit.id),
      correction: (await findCorrection(db, kit.id))?.id ?? null,
      refusals,
      posted,
      breaks: await listBreaks(db, kit.id),
      early,
      isEmbargoed: isEmbargoed(kit, rq.now),
      mayRecord:
        kit.embargoUntil !== null &&
        kit.approvedAt !== null &&
        (await mayAt(db, actorOf(rq), "pressKits.prepare", kit.unitId, rq.now)),
      done: done.success && posted === null && early === null ? done.data : null,
    }),
    { status },
  );
}

export const pressKitRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

const SIMPLE = {
  submit: { work: submitKit, told: "trinh" },
  approve: { work: approveKit, told: "duyet" },
} as const;

async function simple(rq: Rq, act: keyof typeof SIMPLE): Promise<Reply> {
  const kit = await visibleKit(rq);
  await transaction(rq.app.db, (tx) => SIMPLE[act].work(tx, actorOf(rq), { kitId: kit.id, at: rq.now }));
  return seeOther(`/can-bo/tai-lieu-bao-chi/${kit.id}?xong=${SIMPLE[act].told}`);
}

export const submitPressKitPage = (rq: Rq): Promise<Reply> => simple(rq, "submit");
export const approvePressKitPage = (rq: Rq): Promise<Reply> => simple(rq, "approve");

type WithReason = (tx: Tx, actor: Actor, input: { kitId: string; reason: string; at: Date }) => Promise<string>;

async function withReason(rq: Rq, form: ReasonForm, work: WithReason): Promise<Reply> {
  const kit = await visibleKit(rq);
  const words = pick(rq.lang, vi, en);
  const reason = typedForm(rq).typed.reason ?? "";
  if (!isText(reason, KIT_LIMITS.reason)) return show(rq, { form, reason, error: words.errors.reason }, 422);
  try {
    const next = await transaction(rq.app.db, (tx) => work(tx, actorOf(rq), { kitId: kit.id, reason, at: rq.now }));
    return seeOther(next);
  } catch (error) {
    if (!(error instanceof KitRefused)) throw error;
    return show(rq, { form, reason, error: words.refusals[error.code] }, 409);
  }
}

const backTo = (kitId: string, told: keyof typeof vi.done): string => `/can-bo/tai-lieu-bao-chi/${kitId}?xong=${told}`;

export const returnPressKitPage = (rq: Rq): Promise<Reply> =>
  withReason(rq, "return", async (tx, actor, input) => {
    await returnKit(tx, actor, input);
    return backTo(input.kitId, "tra-lai");
  });
export const correctPressKitPage = (rq: Rq): Promise<Reply> =>
  withReason(rq, "correct", async (tx, actor, input) => backTo(await correctKit(tx, actor, input), "thay"));
export const withdrawPressKitPage = (rq: Rq): Promise<Reply> =>
  withReason(rq, "withdraw", async (tx, actor, input) => {
    await withdrawKit(tx, actor, input);
    return backTo(input.kitId, "rut");
  });

/** An outlet published out of it before its hour. */
export async function recordBreakPage(rq: Rq): Promise<Reply> {
  const kit = await visibleKit(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  if (!isText(typed.outletName, KIT_LIMITS.title)) errors.outletName = said.outletName;
  const url = typed.url ? readWebAddress(typed.url) : null;
  if (typed.url && url === null) errors.url = said.url;
  if (!isText(typed.note, KIT_LIMITS.reason)) errors.note = said.note;
  if (Object.keys(errors).length > 0) return show(rq, null, 422, { typed, errors });
  await transaction(rq.app.db, (tx) =>
    recordBreak(tx, actorOf(rq), {
      kitId: kit.id,
      outletName: typed.outletName ?? "",
      url,
      foundAt: rq.now,
      note: typed.note ?? "",
      at: rq.now,
    }),
  );
  return seeOther(backTo(kit.id, "dang-truoc-gio"));
}

export async function pressKitFile(rq: Rq): Promise<Reply> {
  const kit = await visibleKit(rq);
  const file = (await listKitFiles(rq.app.db, kit.id)).find((one) => one.fileKey === rq.params.file);
  if (!file) throw notFound();
  return download(await rq.app.files.get(file.fileKey), file.contentType, file.name);
}
