import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
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
} from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { type Certificate, findCertificate, listCertificates, listDue } from "../../../certificates.store.ts";
import { certificatePaper, issueCertificates, nameOn, numberOf, revokeCertificate } from "../../../certify.ts";
import { courseRefusal } from "../../../course.policy.ts";
import { findCourse } from "../../../course.store.ts";
import { COURSE_LIMITS } from "../../../course.ts";
import { maskName } from "../../../guests.ts";
import { type LoadedCourse, loadCourse } from "../../../load-course.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { TRAINING } from "../../addresses.ts";
import { CertificatesView } from "./view.tsx";

async function load(rq: Rq): Promise<LoadedCourse> {
  const loaded = await loadCourse(rq);
  if (!loaded.seesNames) throw new TrainingRefused("no-right-here");
  return loaded;
}

/** Guests by first letters; the paper itself has the whole name. */
const shownName = (rq: Rq, one: Certificate): string => {
  const name = nameOn(rq.app.config.secretKey, one) ?? pick(rq.lang, vi, en).people.unreadable;
  return one.personId === null ? maskName(name) : name;
};

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { course, current, inHand } = await load(rq);
  const rows = await listCertificates(db, course.id);
  return html(
    CertificatesView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      course,
      gives: current?.givesCertificate ?? false,
      rows: rows.map((one) => ({ ...one, shownName: shownName(rq, one) })),
      due: course.state === "held" ? (await listDue(db, course.id)).length : 0,
      refusal: await courseRefusal(db, actorOf(rq), "settle", course, inHand, rq.now),
      done: typeof rq.query.xong === "string" ? rq.query.xong : "",
      typed,
      errors,
    }),
    { status },
  );
}

export const certificatesPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function issuePage(rq: Rq): Promise<Reply> {
  const { course } = await load(rq);
  try {
    const issued = await transaction(rq.app.db, (tx) =>
      issueCertificates(tx, actorOf(rq), rq.app.config.secretKey, { courseId: course.id, at: rq.now }),
    );
    return seeOther(`${TRAINING}/${course.id}/chung-nhan?xong=${issued}`);
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    return show(rq, {}, { issue: pick(rq.lang, vi, en).refusals[error.code] }, 409);
  }
}

export async function revokePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { course } = await load(rq);
  const { typed } = typedForm(rq);
  const certificateId = z.uuid().safeParse(typed.certificate).data ?? "";
  const reason = typed.reason ?? "";
  if (!certificateId) return show(rq, typed, { certificate: words.certificates.choose }, 422);
  if (!isText(reason, COURSE_LIMITS.note)) return show(rq, typed, { reason: words.errors.reason }, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      revokeCertificate(tx, actorOf(rq), { courseId: course.id, certificateId, reason, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    return show(rq, typed, { certificate: words.refusals[error.code] }, 409);
  }
  return seeOther(`${TRAINING}/${course.id}/chung-nhan?xong=thu-hoi`);
}

export async function certificatesExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.certificates.columns;
  const { course } = await load(rq);
  const rows = await listCertificates(rq.app.db, course.id);
  const head: Cell[] = [said.number, said.name, said.code, said.issued, said.state];
  const lines = rows.map((one): Cell[] => [
    numberOf(one),
    shownName(rq, one),
    one.code,
    formatDate(one.issuedAt),
    one.revokedAt ? words.certificates.revoked : words.certificates.stands,
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "giay-chung-nhan.csv");
}

/** The paper: for who holds it, and for who runs or oversees the course. To all others it does not exist. */
export async function certificatePdf(rq: Rq): Promise<Reply> {
  const { db, config, printer } = rq.app;
  const id = z.uuid().safeParse(rq.params.certificate);
  const certificate = id.success ? await findCertificate(db, id.data) : undefined;
  const course = certificate && (await findCourse(db, certificate.courseId));
  if (!certificate || !course || course.id !== rq.params.id) throw new TrainingRefused("certificate-unknown");
  if (certificate.personId !== actorOf(rq).id) await load(rq);
  if (certificate.revokedAt) throw new TrainingRefused("revoked-already");
  const pdf = await certificatePaper(db, printer, config.secretKey, {
    certificate,
    course,
    publicUrl: config.http.publicUrl,
    today: vietnamDay(rq.now),
  });
  return download(pdf, "application/pdf", `giay-chung-nhan-${certificate.number}-${certificate.year}.pdf`);
}
