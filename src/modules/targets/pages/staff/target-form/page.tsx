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
import { pick, readHundredths } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf, unitChoices } from "../../../../accounts/index.ts";
import { propose, rehearse } from "../../../../proposals/index.ts";
import { RATES } from "../../../../service-quality/index.ts";
import { TOPICS } from "../../../../topics/index.ts";
import { setTarget } from "../../../keep-target.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { DIRECTIONS, TARGET_LIMITS, type TargetFacts } from "../../../target.ts";
import { TargetRefused } from "../../../targets.errors.ts";
import { TargetFormView } from "./view.tsx";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "targets.edit", rq.now);
  return html(
    TargetFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: await unitChoices(db, actor, reach, { on: vietnamDay(rq.now), chosen: typed.unitId }),
      typed,
      errors,
    }),
    { status },
  );
}

export const newTargetPage = (rq: Rq): Promise<Reply> =>
  show(rq, { year: vietnamDay(rq.now).slice(0, 4), measure: "%", direction: "atLeast" }, {});

export async function setTargetPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const year = z.coerce.number().int().min(2000).max(2100).safeParse(typed.year);
  const direction = z.enum(DIRECTIONS).safeParse(typed.direction);
  const promised = readHundredths(typed.promised ?? "");
  const rate = z
    .enum(RATES)
    .or(z.literal(""))
    .safeParse(typed.reckonedFrom ?? "");
  const reckonedFrom = rate.data ? rate.data : null;
  const measure = reckonedFrom ? "%" : (typed.measure ?? "").trim();
  const topic = z.enum(TOPICS).safeParse(typed.topic);
  if (!z.uuid().safeParse(typed.unitId).success) errors.unitId = said.unitId;
  if (!year.success) errors.year = said.year;
  if (!isText(typed.name, TARGET_LIMITS.name)) errors.name = said.name;
  if (!direction.success) errors.direction = said.direction;
  if (promised === null) errors.promised = said.promised;
  if (!rate.success) errors.reckonedFrom = said.reckonedFrom;
  if (!isText(measure, TARGET_LIMITS.measure)) errors.measure = said.measure;
  if (!isText(typed.document, TARGET_LIMITS.document)) errors.document = said.document;
  if (Object.keys(errors).length > 0 || !year.success || !direction.success || promised === null)
    return show(rq, typed, errors, 422);
  const facts: TargetFacts = {
    unitId: typed.unitId ?? "",
    year: year.data,
    name: (typed.name ?? "").trim(),
    topic: topic.success ? topic.data : null,
    measure,
    direction: direction.data,
    promised,
    document: (typed.document ?? "").trim(),
    reckonedFrom,
  };
  try {
    if (!(await mayAt(db, actorOf(rq), "targets.edit", facts.unitId, rq.now))) throw new TargetRefused("no-right-here");
    await rehearse(db, (tx, system) => setTarget(tx, system, { ...facts, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "targetSet", unitIds: [facts.unitId], input: facts, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof TargetRefused)) throw error;
    const field = error.code === "no-right-here" ? "unitId" : "name";
    return show(rq, typed, { [field]: words.refusals[error.code] }, 409);
  }
}
