import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { countComments } from "../../../comments/comment.store.ts";
import { endAddress, makeAddress, moveRequest, refusalOf } from "../../../cooperation/act-on-request.ts";
import { confirmPieces, returnPieces } from "../../../cooperation/hand-in-pieces.ts";
import { en } from "../../../cooperation/messages.en.ts";
import { vi } from "../../../cooperation/messages.vi.ts";
import { visibleRequest } from "../../../cooperation/people-on-request.ts";
import { field } from "../../../cooperation/read-forms.ts";
import { RequestRefused } from "../../../cooperation/request.errors.ts";
import { listPieces, listRequestEvents, listRequestFiles } from "../../../cooperation/request.store.ts";
import { REQUEST_LIMITS, type RequestAct } from "../../../cooperation/request.ts";
import { getTaskLabel } from "../../../unit-tasks.ts";
import { RequestRecordView } from "./view.tsx";

const ACTS = ["see", "accept", "decline", "handIn", "confirm", "return", "close", "withdraw", "keepAddress"] as const;

async function show(
  rq: Rq,
  typed: { act: string; reason: string } | null,
  errors: FormErrors,
  status = 200,
  token: string | null = null,
): Promise<Reply> {
  const { db, config } = rq.app;
  const request = await visibleRequest(rq);
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const may = new Set<RequestAct>();
  for (const act of ACTS) if (!(await refusalOf(db, { actor }, act, request, rq.now))) may.add(act);
  const events = await listRequestEvents(db, request.id);
  // What is not handed in yet is the asked unit's own.
  const pieces = (await listPieces(db, request.id)).filter((one) => one.state !== "draft" || may.has("handIn"));
  const done = typeof rq.query.xong === "string" && Object.hasOwn(vi.done, rq.query.xong) ? rq.query.xong : null;
  return html(
    RequestRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      request,
      today,
      taskLabel: request.taskId ? await getTaskLabel(db, request.taskId) : null,
      files: await listRequestFiles(db, request.id),
      pieces,
      comments: await countComments(db, { requestId: request.id }),
      events,
      unitNames: await unitNames(db, [request.fromUnitId, request.toUnitId], today),
      may,
      mayConfirm: !pieces.some((one) => one.state === "handedIn" && one.addedBy === actor.id),
      address: token ? `${config.http.publicUrl}/nop-san-pham/${token}` : null,
      typed,
      errors,
      done,
    }),
    { status },
  );
}

export async function requestRecordPage(rq: Rq): Promise<Reply> {
  return show(rq, null, {});
}

const Act = z.enum(["see", "accept", "decline", "confirm", "return", "close", "withdraw"]);
const NEEDS_REASON: readonly string[] = ["decline", "return", "withdraw"];

export async function actOnRequestPage(rq: Rq): Promise<Reply> {
  const request = await visibleRequest(rq);
  const words = pick(rq.lang, vi, en);
  const act = Act.safeParse(field(rq, "viec"));
  if (!act.success) throw notFound();
  const reason = field(rq, "reason");
  const name = `reason-${act.data}`;
  const errors: FormErrors = {};
  if (NEEDS_REASON.includes(act.data) && reason === "")
    errors[name] = act.data === "return" ? words.errors.remarks : words.errors.reason;
  else if ([...reason].length > REQUEST_LIMITS.reason) errors[name] = words.errors.long(REQUEST_LIMITS.reason);
  else if (!reason.isWellFormed()) errors[name] = words.errors.loneMarks;
  if (Object.keys(errors).length > 0) return show(rq, { act: act.data, reason }, errors, 422);
  const doer = { actor: actorOf(rq) };
  const which = { requestId: request.id, at: rq.now };
  try {
    await transaction(rq.app.db, async (tx) => {
      if (act.data === "confirm") {
        const names = await unitNames(tx, [request.toUnitId], vietnamDay(rq.now));
        await confirmPieces(tx, doer, { ...which, partner: names.get(request.toUnitId) ?? "" });
      } else if (act.data === "return") await returnPieces(tx, doer, { ...which, note: reason });
      else await moveRequest(tx, doer, act.data, { ...which, note: reason || null });
    });
  } catch (error) {
    if (!(error instanceof RequestRefused) || error.code === "no-right-here") throw error;
    const why = words.refusedPiece(error.title, words.refusals[error.code]);
    return show(rq, { act: act.data, reason }, { viec: why }, 409);
  }
  return seeOther(`/can-bo/phoi-hop/${request.id}?xong=${act.data}`);
}

/** The address is in this one answer only; what is kept is its hash. */
export async function makeAddressPage(rq: Rq): Promise<Reply> {
  const { id } = await visibleRequest(rq);
  const token = await transaction(rq.app.db, (tx) => makeAddress(tx, actorOf(rq), { requestId: id, at: rq.now }));
  return show(rq, null, {}, 200, token);
}

export async function endAddressPage(rq: Rq): Promise<Reply> {
  const { id } = await visibleRequest(rq);
  await transaction(rq.app.db, (tx) => endAddress(tx, actorOf(rq), { requestId: id, at: rq.now }));
  return seeOther(`/can-bo/phoi-hop/${id}?xong=endAddress`);
}

/** A file of the request or of a piece that this person may see. */
export async function requestFile(rq: Rq): Promise<Reply> {
  const request = await visibleRequest(rq);
  const isAsked = !(await refusalOf(rq.app.db, { actor: actorOf(rq) }, "handIn", request, rq.now));
  const pieces = (await listPieces(rq.app.db, request.id)).filter((one) => one.state !== "draft" || isAsked);
  const file = [
    ...(await listRequestFiles(rq.app.db, request.id)).map((one) => ({ ...one })),
    ...pieces.map((one) => ({ fileKey: one.fileKey, name: one.fileName ?? "", contentType: one.fileType ?? "" })),
  ].find((one) => one.fileKey === rq.params.file);
  if (!file?.fileKey) throw notFound();
  const isShown = file.contentType === "application/pdf" || file.contentType.startsWith("image/");
  return download(await rq.app.files.get(file.fileKey), file.contentType, file.name, isShown);
}
