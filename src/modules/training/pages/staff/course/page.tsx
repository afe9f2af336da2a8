import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { staffPictures } from "../../../../media/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { getTaskLabel } from "../../../../plans/index.ts";
import { listAsked } from "../../../asked.store.ts";
import { attendByCode, sessionNow } from "../../../attend.ts";
import { listOwnCertificates } from "../../../certificates.store.ts";
import { courseRefusal } from "../../../course.policy.ts";
import { listSessions } from "../../../course.store.ts";
import { COURSE_LIMITS, isSignUpOpen, stampOf } from "../../../course.ts";
import { publishResult, reopenCourse } from "../../../hold-course.ts";
import { approveCourse, cancelCourse, discardCourse, returnCourse, submitCourse } from "../../../keep-course.ts";
import { openMaterials } from "../../../keep-materials.ts";
import { loadCourse } from "../../../load-course.ts";
import { listMaterials } from "../../../materials.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { countSeats, listAttended, placeInLine } from "../../../seats.store.ts";
import { leaveSeat, signUp } from "../../../take-seat.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { HOSTED, TRAINING } from "../../addresses.ts";
import { CourseView } from "./view.tsx";

async function show(rq: Rq, errors: FormErrors = {}, typed: Record<string, string> = {}, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const loaded = await loadCourse(rq);
  const { course, inHand, current, mine } = loaded;
  const refusalOf = (act: Parameters<typeof courseRefusal>[2]) => courseRefusal(db, actor, act, course, inHand, rq.now);
  const acts = ["write", "submit", "discard", "decide", "cancel", "settle"] as const;
  const refusals = Object.fromEntries(
    await Promise.all(acts.map(async (act) => [act, loaded.isOurs ? await refusalOf(act) : "no-right-here"] as const)),
  ) as Record<(typeof acts)[number], Awaited<ReturnType<typeof refusalOf>>>;
  const sessions = current ? await listSessions(db, [course.id]) : (inHand?.sessions ?? []);
  const materials = await listMaterials(db, course.id);
  const mayOpen = loaded.isOurs || mine !== undefined;
  const addressed = [...new Set([...(current?.unitIds ?? []), ...(inHand?.unitIds ?? [])])];
  const done = typeof rq.query.xong === "string" ? rq.query.xong : "";
  return html(
    CourseView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      ...loaded,
      today,
      now: rq.now,
      sessions,
      refusals,
      seats: await countSeats(db, course.id),
      line: mine?.state === "waiting" ? await placeInLine(db, mine) : null,
      attended: mine ? await listAttended(db, mine.id) : [],
      open: sessionNow(sessions, rq.now) ?? null,
      isSignUpOpen: current !== undefined && isSignUpOpen(course, current, { at: rq.now, today }),
      materials: mayOpen
        ? loaded.isOurs
          ? materials
          : openMaterials(materials, course, { isGuest: false, at: rq.now })
        : [],
      hiddenMaterials: mayOpen ? 0 : openMaterials(materials, course, { isGuest: false, at: rq.now }).length,
      certificate: (await listOwnCertificates(db, actor.id)).find((one) => one.courseId === course.id) ?? null,
      asked: loaded.isOurs ? await listAsked(db, course.id) : [],
      pictures: [...(await staffPictures(db, course.pictures, loaded.isOurs ? [course.unitId] : [])).values()],
      task: course.taskId ? await getTaskLabel(db, course.taskId) : null,
      unitNames: await unitNames(db, [course.unitId, ...addressed], today),
      actorId: actor.id,
      stamp: stampOf(inHand),
      done,
      typed,
      errors,
    }),
    { status },
  );
}

export const coursePage = (rq: Rq): Promise<Reply> => show(rq);

const refused = (rq: Rq, error: unknown, field: string, typed: Record<string, string> = {}): Promise<Reply> => {
  if (!(error instanceof TrainingRefused)) throw error;
  return show(rq, { [field]: pick(rq.lang, vi, en).refusals[error.code] }, typed, 409);
};

/** An act of one press on the course of the address. */
async function act(
  rq: Rq,
  field: string,
  done: string,
  work: (tx: Tx, input: { courseId: string; basedOn: string; at: Date }) => Promise<unknown>,
): Promise<Reply> {
  const { course } = await loadCourse(rq);
  const { typed } = typedForm(rq);
  try {
    await transaction(rq.app.db, (tx) => work(tx, { courseId: course.id, basedOn: typed.basedOn ?? "", at: rq.now }));
  } catch (error) {
    return refused(rq, error, field, typed);
  }
  return seeOther(`${TRAINING}/${course.id}?xong=${done}`);
}

/** The same where something has to be written: what is wrong with it is told at the field. */
async function actWithReason(
  rq: Rq,
  field: string,
  done: string,
  work: (tx: Tx, input: { courseId: string; basedOn: string; reason: string; at: Date }) => Promise<unknown>,
): Promise<Reply> {
  const { typed } = typedForm(rq);
  const reason = typed[field] ?? "";
  if (!isText(reason, COURSE_LIMITS.note)) {
    await loadCourse(rq);
    return show(rq, { [field]: pick(rq.lang, vi, en).errors.reason }, typed, 422);
  }
  return act(rq, field, done, (tx, input) => work(tx, { ...input, reason }));
}

export const submitPage = (rq: Rq): Promise<Reply> =>
  act(rq, "submit", "gui-duyet", (tx, input) => submitCourse(tx, actorOf(rq), input));

export const approvePage = (rq: Rq): Promise<Reply> =>
  act(rq, "approve", "duyet", (tx, input) => approveCourse(tx, actorOf(rq), input));

export const returnPage = (rq: Rq): Promise<Reply> =>
  actWithReason(rq, "note", "tra-lai", (tx, input) => returnCourse(tx, actorOf(rq), input));

export const cancelPage = (rq: Rq): Promise<Reply> =>
  actWithReason(rq, "reason", "huy", (tx, input) => cancelCourse(tx, actorOf(rq), input));

/** Told by mistake: lists are open again. */
export const reopenPage = (rq: Rq): Promise<Reply> =>
  actWithReason(rq, "reopen", "mo-lai", (tx, input) => reopenCourse(tx, actorOf(rq), input));

export const publishPage = (rq: Rq): Promise<Reply> =>
  act(rq, "publish", "cong-khai", (tx, input) => publishResult(tx, actorOf(rq), { ...input, isPublic: true }));

export const unpublishPage = (rq: Rq): Promise<Reply> =>
  act(rq, "publish", "thoi-cong-khai", (tx, input) => publishResult(tx, actorOf(rq), { ...input, isPublic: false }));

export async function discardPage(rq: Rq): Promise<Reply> {
  const { course } = await loadCourse(rq);
  try {
    const stays = await transaction(rq.app.db, (tx) =>
      discardCourse(tx, actorOf(rq), { courseId: course.id, at: rq.now }),
    );
    return seeOther(stays ? `${TRAINING}/${course.id}?xong=bo` : HOSTED);
  } catch (error) {
    return refused(rq, error, "discard");
  }
}

export async function signUpPage(rq: Rq): Promise<Reply> {
  const { course } = await loadCourse(rq);
  try {
    const state = await transaction(rq.app.db, (tx) => signUp(tx, actorOf(rq), { courseId: course.id, at: rq.now }));
    return seeOther(`${TRAINING}/${course.id}?xong=${state === "going" ? "ghi-ten" : "cho"}`);
  } catch (error) {
    return refused(rq, error, "seat");
  }
}

export const leavePage = (rq: Rq): Promise<Reply> =>
  act(rq, "seat", "thoi", (tx, input) => leaveSeat(tx, actorOf(rq), input));

/** The code shown in the room; wrong ones are counted even though nothing else is saved. */
export async function attendPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { course } = await loadCourse(rq);
  const { typed } = typedForm(rq);
  const actor = actorOf(rq);
  try {
    const input = { courseId: course.id, code: (typed.code ?? "").slice(0, 40), at: rq.now };
    const isRight = await transaction(rq.app.db, (tx) => attendByCode(tx, actor, rq.app.config.secretKey, input));
    if (!isRight) return show(rq, { code: words.refusals["code-wrong"] }, typed, 422);
  } catch (error) {
    return refused(rq, error, "code", typed);
  }
  return seeOther(`${TRAINING}/${course.id}?xong=diem-danh`);
}

export async function materialFilePage(rq: Rq): Promise<Reply> {
  const loaded = await loadCourse(rq);
  const all = await listMaterials(rq.app.db, loaded.course.id);
  const open = loaded.isOurs
    ? all
    : loaded.mine
      ? openMaterials(all, loaded.course, { isGuest: false, at: rq.now })
      : [];
  const found = open.find((one) => one.id === rq.params.material);
  if (!found?.fileKey) throw new TrainingRefused("material-unknown");
  return download(
    await rq.app.files.get(found.fileKey),
    found.fileType ?? "application/octet-stream",
    found.fileName ?? "tai-lieu",
  );
}
