import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices, listUnitsOfKind } from "../../../../organisations/index.ts";
import { en } from "../../../cooperation/messages.en.ts";
import { vi } from "../../../cooperation/messages.vi.ts";
import { emptyRequest, type RequestTyped, readRequestForm, sealFiles } from "../../../cooperation/read-forms.ts";
import { RequestRefused } from "../../../cooperation/request.errors.ts";
import { sendRequest } from "../../../cooperation/send-request.ts";
import { getTaskLabel, listTaskChoices } from "../../../unit-tasks.ts";
import { RequestNewView } from "./view.tsx";

/** What can be chosen: units where the person stands, newspapers and stations, tasks of those units and the one asked for. */
async function choicesOf(rq: Rq) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const own = unitsWhere(actorOf(rq), "plans.declare");
  const tasks = await listTaskChoices(db, own, today);
  const wanted = z.uuid().safeParse(rq.query.nhiemvu ?? (rq.body as Record<string, unknown> | undefined)?.taskId);
  if (wanted.success && !tasks.some((one) => one.id === wanted.data)) {
    const label = await getTaskLabel(db, wanted.data);
    if (label) tasks.unshift({ id: wanted.data, label });
  }
  return { from: await listUnitChoices(db, own, today), press: await listUnitsOfKind(db, "press", today), tasks };
}

async function show(
  rq: Rq,
  choices: Awaited<ReturnType<typeof choicesOf>>,
  typed: RequestTyped,
  errors: FormErrors,
  namesakes: { id: string; name: string }[] = [],
  status = 200,
): Promise<Reply> {
  return html(
    RequestNewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      ...choices,
      typed,
      sealed: sealFiles(rq, actorOf(rq).id, typed.files),
      namesakes,
      errors,
    }),
    { status },
  );
}

export async function requestNewPage(rq: Rq): Promise<Reply> {
  const choices = await choicesOf(rq);
  const task = typeof rq.query.nhiemvu === "string" ? rq.query.nhiemvu : "";
  return show(rq, choices, emptyRequest(choices.from[0]?.id ?? "", task), {});
}

export async function sendRequestPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const choices = await choicesOf(rq);
  const { typed, errors, namesakes, checked } = await readRequestForm(rq, words, choices);
  if (!checked) return show(rq, choices, typed, errors, namesakes, 422);
  try {
    const id = await transaction(rq.app.db, (tx) => sendRequest(tx, actorOf(rq), { ...checked, at: rq.now }));
    return seeOther(`/can-bo/phoi-hop/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    return show(rq, choices, typed, { taskId: words.refusals[error.code] }, namesakes, 409);
  }
}
