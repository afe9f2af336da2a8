import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { open } from "../../../../platform/crypto/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import { FileMissing } from "../../../../platform/files/index.ts";
import {
  download,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { cleanText, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { getUnit } from "../../../organisations/index.ts";
import { QuestionNotFound } from "../../feedback.errors.ts";
import { listQuestionEvents } from "../../feedback.store.ts";
import { intakeRows } from "../../intake/details.ts";
import { en as feedbackEn } from "../../messages.en.ts";
import { vi as feedbackVi } from "../../messages.vi.ts";
import { openPhoto } from "../../photos/keep-photos.ts";
import { listPhotos } from "../../photos/photos.store.ts";
import { type Contact, LIMITS } from "../../question.ts";
import { type Conduct, countConcernedPeople, FINDINGS, findConduct } from "../conduct.store.ts";
import { answerConduct, findOut, markConcerned, revealSender } from "../handle-conduct.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { NAMED_PURPOSE } from "../route-conduct.ts";
import { viewerOf } from "../viewer.ts";
import { CONDUCT } from "./list-view.tsx";
import { ConductRecordView } from "./record-view.tsx";

/** The message, for who may read it; the query itself gives nothing to anybody else. */
async function load(rq: Rq): Promise<Conduct> {
  const { db, config } = rq.app;
  const id = z.uuid().safeParse(rq.params.id);
  const viewer = await viewerOf(db, config.secretKey, actorOf(rq), rq.now);
  const conduct = id.success ? await findConduct(db, viewer, id.data) : undefined;
  if (!conduct) throw new QuestionNotFound();
  return conduct;
}

interface Shown {
  typed: Typed;
  errors: FormErrors;
  sender?: Contact | null;
}

async function show(rq: Rq, { typed, errors, sender }: Shown, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const conduct = await load(rq);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const done = { traloi: words.record.sent, ketluan: words.record.saved, lienquan: words.record.concernDone };
  const may = conduct.forInspectors ? "feedback.inspect" : "feedback.verify";
  return html(
    ConductRecordView({
      ctx: rq.app.view(rq),
      words,
      feedback: pick(rq.lang, feedbackVi, feedbackEn),
      conduct,
      named: conduct.namedSealed && open(config.secretKey, NAMED_PURPOSE, conduct.id, conduct.namedSealed),
      unitName: (await getUnit(db, conduct.aboutUnitId ?? conduct.unitId, today)).name,
      shutOut: await countConcernedPeople(db, conduct.id),
      sender: sender ?? null,
      intake: await intakeRows(db, conduct, rq.lang),
      photos: await listPhotos(db, conduct.id),
      events: await listQuestionEvents(db, conduct.id),
      mayFind: await mayAt(db, actorOf(rq), may, conduct.unitId, rq.now),
      today,
      typed: {
        answer: conduct.answer ?? "",
        finding: conduct.finding ?? "",
        findingNote: conduct.findingNote ?? "",
        ...typed,
      },
      errors,
      done: Object.keys(errors).length > 0 ? null : ((done as Record<string, string>)[String(rq.query.xong)] ?? null),
    }),
    { status, headers: { "cache-control": "no-store" } },
  );
}

export const conductRecordPage = (rq: Rq): Promise<Reply> => show(rq, { typed: {}, errors: {} });

async function act(
  rq: Rq,
  check: (typed: Typed) => FormErrors,
  run: (tx: Tx, id: string, typed: Typed) => Promise<void>,
  done: string,
): Promise<Reply> {
  const conduct = await load(rq);
  const { typed } = typedForm(rq);
  const errors = check(typed);
  if (Object.keys(errors).length > 0) return show(rq, { typed, errors }, 422);
  await transaction(rq.app.db, (tx) => run(tx, conduct.id, typed));
  const viewer = await viewerOf(rq.app.db, rq.app.config.secretKey, actorOf(rq), rq.now);
  // Who named the own head has handed it to the office above.
  const isStillMine = await findConduct(rq.app.db, viewer, conduct.id);
  return seeOther(isStillMine ? `${CONDUCT}/${conduct.id}?xong=${done}` : CONDUCT);
}

const key = (rq: Rq): Buffer => rq.app.config.secretKey;

export function answerConductPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  return act(
    rq,
    ({ answer = "" }) => {
      if (cleanText(answer) === "") return { answer: said.answerMissing };
      return [...answer].length > LIMITS.answer ? { answer: said.answerLong } : {};
    },
    (tx, id, typed) =>
      answerConduct(tx, key(rq), actorOf(rq), { id, answer: cleanText(typed.answer ?? ""), at: rq.now }),
    "traloi",
  );
}

export function findConductPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const findingOf = (typed: Typed) => FINDINGS.find((one) => one === typed.finding);
  return act(
    rq,
    (typed) => ({
      ...(findingOf(typed) ? {} : { finding: said.findingMissing }),
      ...(isText(typed.findingNote, LIMITS.note) ? {} : { findingNote: said.noteMissing }),
    }),
    (tx, id, typed) =>
      findOut(tx, key(rq), actorOf(rq), {
        id,
        finding: findingOf(typed) ?? "unfounded",
        note: cleanText(typed.findingNote ?? ""),
        at: rq.now,
      }),
    "ketluan",
  );
}

export function concernPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  return act(
    rq,
    (typed): FormErrors => {
      const name = typed.concernName ?? "";
      const isMissing = name === "" && typed.concernHead !== "1";
      return isMissing || [...name].length > LIMITS.name ? { concernName: said.nameMissing } : {};
    },
    (tx, id, typed) =>
      markConcerned(tx, key(rq), actorOf(rq), {
        id,
        name: cleanText(typed.concernName ?? ""),
        isHead: typed.concernHead === "1",
        at: rq.now,
      }),
    "lienquan",
  );
}

export async function revealSenderPage(rq: Rq): Promise<Reply> {
  const conduct = await load(rq);
  const { typed } = typedForm(rq);
  if (!isText(typed.revealReason, LIMITS.note))
    return show(rq, { typed, errors: { revealReason: pick(rq.lang, vi, en).errors.reasonMissing } }, 422);
  const sender = await transaction(rq.app.db, (tx) =>
    revealSender(tx, key(rq), actorOf(rq), { id: conduct.id, reason: typed.revealReason ?? "", at: rq.now }),
  );
  return show(rq, { typed: {}, errors: {}, sender });
}

/** A photo of it, as it was sent. */
export async function conductPhotoPage(rq: Rq): Promise<Reply> {
  const conduct = await load(rq);
  const photo = (await listPhotos(rq.app.db, conduct.id)).find((one) => one.id === rq.params.photo);
  if (!photo) throw new QuestionNotFound();
  try {
    return download(await openPhoto(rq.app, photo), "image/jpeg", `anh-${photo.position}.jpg`, true);
  } catch (error) {
    if (error instanceof FileMissing) throw new QuestionNotFound();
    throw error;
  }
}
