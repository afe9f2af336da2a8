import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { tokenHash } from "../../../../../platform/crypto/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  fits,
  HttpError,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { type CheckPlace, checkPages } from "../../../../briefings/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { findQuiz } from "../../../../quizzes/index.ts";
import { attendByCode, sessionNow } from "../../../attend.ts";
import { listCertificates } from "../../../certificates.store.ts";
import { certificatePaper } from "../../../certify.ts";
import { findCourseByToken, listSessions, listVersions } from "../../../course.store.ts";
import { COURSE_LIMITS, type Course, type CourseVersion, isSignUpOpen } from "../../../course.ts";
import { beginCourseCheck, CHECK_VERSION, finishCourseCheck, subjectOf } from "../../../course-check.ts";
import { leaveGuestSeat, signUpGuest } from "../../../invite-guests.ts";
import { openMaterials } from "../../../keep-materials.ts";
import { listMaterials } from "../../../materials.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { findSeatByToken, listAttended, placeInLine, type Seat } from "../../../seats.store.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { GuestSeatView, GuestView } from "./view.tsx";

/** Nobody but who has the address is to find the page, or to keep it. */
const SECRET = { "x-robots-tag": "noindex, nofollow", "cache-control": "no-store", "referrer-policy": "no-referrer" };

const Token = z.string().regex(/^[\w-]{43}$/);

async function courseOf(rq: Rq): Promise<{ course: Course; current: CourseVersion; base: string }> {
  const token = Token.safeParse(rq.params.token);
  const { db } = rq.app;
  const course = token.success ? await findCourseByToken(db, tokenHash(token.data), vietnamDay(rq.now)) : undefined;
  const current = course && (await listVersions(db, course.id)).find((one) => one.number === course.version);
  if (!course || !current) throw new HttpError(404, pick(rq.lang, vi, en).guest.missing);
  return { course, current, base: `/moi-du/${token.data}` };
}

async function seatOf(rq: Rq): Promise<Awaited<ReturnType<typeof courseOf>> & { seat: Seat; own: string }> {
  const found = await courseOf(rq);
  const token = Token.safeParse(rq.params.seat);
  const seat = token.success ? await findSeatByToken(rq.app.db, found.course.id, tokenHash(token.data)) : undefined;
  if (!seat) throw new HttpError(404, pick(rq.lang, vi, en).guest.missing);
  return { ...found, seat, own: `${found.base}/${token.data}` };
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { course, current, base } = await courseOf(rq);
  const today = vietnamDay(rq.now);
  return html(
    GuestView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      course,
      current,
      base,
      unit: (await unitNames(db, [course.unitId], today)).get(course.unitId) ?? "",
      sessions: await listSessions(db, [course.id]),
      isOpen: current.guests !== null && isSignUpOpen(course, current, { at: rq.now, today }),
      typed,
      errors,
    }),
    { status, headers: SECRET },
  );
}

export const guestPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function guestSignUpPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { course, base } = await courseOf(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  if (!isText(typed.name, COURSE_LIMITS.person)) errors.name = words.people.errors.name;
  if (!isText(typed.office, COURSE_LIMITS.office)) errors.office = words.people.errors.office;
  const email = typed.email?.trim() ?? "";
  if (email !== "" && !(fits(email, COURSE_LIMITS.email) && z.email().safeParse(email).success))
    errors.email = words.guest.errors.email;
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  try {
    const { token } = await transaction(rq.app.db, (tx) =>
      signUpGuest(tx, rq.app.config.secretKey, {
        courseId: course.id,
        name: typed.name ?? "",
        office: typed.office ?? "",
        email: email || undefined,
        at: rq.now,
      }),
    );
    return seeOther(`${base}/${token}?xong=ghi-ten`);
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    return show(rq, typed, { name: words.refusals[error.code] }, 409);
  }
}

const standingOf = async (rq: Rq, course: Course, seat: Seat) =>
  (await listCertificates(rq.app.db, course.id)).find((one) => one.seatId === seat.id && one.revokedAt === null);

const hasOpenQuiz = async (rq: Rq, course: Course): Promise<boolean> =>
  (await findQuiz(rq.app.db, subjectOf(course)))?.isOpen ?? false;

async function showSeat(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { course, current, seat, own } = await seatOf(rq);
  const today = vietnamDay(rq.now);
  const sessions = await listSessions(db, [course.id]);
  const isIn = seat.state !== "left";
  return html(
    GuestSeatView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      course,
      seat,
      own,
      unit: (await unitNames(db, [course.unitId], today)).get(course.unitId) ?? "",
      sessions,
      line: seat.state === "waiting" ? await placeInLine(db, seat) : null,
      attended: await listAttended(db, seat.id),
      open: course.state === "announced" && isIn ? (sessionNow(sessions, rq.now) ?? null) : null,
      mayLeave: isIn && isSignUpOpen(course, current, { at: rq.now, today }),
      materials: isIn ? openMaterials(await listMaterials(db, course.id), course, { isGuest: true, at: rq.now }) : [],
      hasCheck: current.asksCheck && isIn && course.state !== "cancelled" && (await hasOpenQuiz(rq, course)),
      hasCertificate: (await standingOf(rq, course, seat)) !== undefined,
      done: typeof rq.query.xong === "string" ? rq.query.xong : "",
      typed,
      errors,
    }),
    { status, headers: SECRET },
  );
}

export const guestSeatPage = (rq: Rq): Promise<Reply> => showSeat(rq, {}, {});

export async function guestAttendPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { course, seat, own } = await seatOf(rq);
  const { typed } = typedForm(rq);
  try {
    const isRight = await transaction(rq.app.db, (tx) =>
      attendByCode(tx, { guest: seat, name: words.people.hows.guest }, rq.app.config.secretKey, {
        courseId: course.id,
        code: (typed.code ?? "").slice(0, 40),
        at: rq.now,
      }),
    );
    if (!isRight) return showSeat(rq, typed, { code: words.refusals["code-wrong"] }, 422);
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    return showSeat(rq, typed, { code: words.refusals[error.code] }, 409);
  }
  return seeOther(`${own}?xong=diem-danh`);
}

export async function guestLeavePage(rq: Rq): Promise<Reply> {
  const { course, seat, own } = await seatOf(rq);
  await transaction(rq.app.db, (tx) => leaveGuestSeat(tx, { courseId: course.id, seat, at: rq.now }));
  return seeOther(`${own}?xong=thoi`);
}

/** The check of the course, for a guest who was at a session; the taker is the seat. */
async function openCheck(rq: Rq): Promise<CheckPlace> {
  const words = pick(rq.lang, vi, en);
  const { course, current, seat, own } = await seatOf(rq);
  if (!current.asksCheck) throw new HttpError(404, words.refusals["no-check"]);
  const came = seat.state === "going" && (await listAttended(rq.app.db, seat.id)).length > 0;
  return {
    subject: subjectOf(course),
    version: CHECK_VERSION,
    unitId: course.unitId,
    title: course.title,
    base: own,
    back: own,
    crumbs: [],
    taker: seat.id,
    forGuest: { headers: SECRET },
    refusal:
      course.state === "cancelled" ? words.refusals["already-cancelled"] : came ? null : words.refusals["attend-first"],
    begin: (tx, at) => beginCourseCheck(tx, { guest: seat }, { courseId: course.id, at }),
    finish: (tx, input) => finishCourseCheck(tx, { guest: seat }, { courseId: course.id, ...input }),
  };
}

export const guestCheck = checkPages(openCheck);

/** The certificate of whoever has the address. */
export async function guestCertificatePage(rq: Rq): Promise<Reply> {
  const { db, config, printer } = rq.app;
  const { course, seat } = await seatOf(rq);
  const certificate = await standingOf(rq, course, seat);
  if (!certificate) throw new HttpError(404, pick(rq.lang, vi, en).refusals["certificate-unknown"]);
  const pdf = await certificatePaper(db, printer, config.secretKey, {
    certificate,
    course,
    publicUrl: config.http.publicUrl,
    today: vietnamDay(rq.now),
  });
  return download(pdf, "application/pdf", "giay-chung-nhan.pdf");
}

export async function guestFilePage(rq: Rq): Promise<Reply> {
  const { course, seat } = await seatOf(rq);
  const open = openMaterials(await listMaterials(rq.app.db, course.id), course, { isGuest: true, at: rq.now });
  const found = seat.state === "left" ? undefined : open.find((one) => one.id === rq.params.material);
  if (!found?.fileKey) throw new HttpError(404, pick(rq.lang, vi, en).refusals["material-unknown"]);
  return download(
    await rq.app.files.get(found.fileKey),
    found.fileType ?? "application/octet-stream",
    found.fileName ?? "tai-lieu",
  );
}
