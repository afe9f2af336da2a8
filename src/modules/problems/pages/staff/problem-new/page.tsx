import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { tellProblem } from "../../../keep-problem.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { PROBLEM_LIMITS, readSource } from "../../../problem.ts";
import { ProblemRefused } from "../../../problems.errors.ts";
import { FIELD_OF, readHead, readText } from "../../problem-fields.tsx";
import { ProblemNewView } from "./view.tsx";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "problems.write", rq.now);
  const own = ownUnits(actor, reach);
  return html(
    ProblemNewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: await listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now)),
      typed,
      errors,
    }),
    { status },
  );
}

/** From the record of a difficulty or finding its words and address come along. */
export async function newProblemPage(rq: Rq): Promise<Reply> {
  const asked = (name: string, most: number): string => {
    const value = rq.query[name];
    return typeof value === "string" ? nfc(value).trim().slice(0, most) : "";
  };
  return show(
    rq,
    {
      outcome: "open",
      situation: asked("tinhhinh", PROBLEM_LIMITS.text),
      source: asked("tu", PROBLEM_LIMITS.source),
      unitId: asked("donvi", 36),
    },
    {},
  );
}

export async function tellProblemPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const { typed } = form;
  const unitId = z.uuid().safeParse(typed.unitId);
  const head = readHead(typed, words);
  const { text, errors: textErrors } = readText(form, words);
  const source = readSource(typed.source ?? "");
  const errors: FormErrors = {
    ...(unitId.success ? {} : { unitId: words.errors.unitId }),
    ...head.errors,
    ...textErrors,
    ...(source === undefined ? { source: words.errors.source } : {}),
  };
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const { title, topic } = head;
  try {
    const id = await transaction(rq.app.db, (tx) =>
      tellProblem(tx, actorOf(rq), {
        ...text,
        title,
        topic,
        unitId: unitId.data ?? "",
        source: source ?? null,
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/van-de/${id}?xong=gui`);
  } catch (error) {
    if (!(error instanceof ProblemRefused)) throw error;
    return show(rq, typed, { [FIELD_OF[error.code] ?? "title"]: words.refusals[error.code] }, 409);
  }
}
