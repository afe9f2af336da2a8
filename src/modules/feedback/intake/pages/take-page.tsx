import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  parseForm,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../platform/http/index.ts";
import { cleanText, formatDate, pick, readHour } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt, ownUnits, reachOf, unitChoices } from "../../../accounts/index.ts";
import { findUnit } from "../../../organisations/index.ts";
import { askQuestion } from "../../ask-question.ts";
import { en as conductEn } from "../../confidential/messages.en.ts";
import { vi as conductVi } from "../../confidential/messages.vi.ts";
import { AskForm } from "../../forms.ts";
import { loadQuestion } from "../../load-question.ts";
import { en as feedbackEn } from "../../messages.en.ts";
import { vi as feedbackVi } from "../../messages.vi.ts";
import {
  type Contact,
  QUESTION_KINDS,
  type QuestionKind,
  receivedAs,
  TAKEN_SOURCES,
  type TakenSource,
} from "../../question.ts";
import { findSlip, type Intake } from "../intake.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { conductIn, offeredCategories } from "../read-message.ts";
import { ReceiptView, TakeView } from "./take-view.tsx";

const LIMITS = { slip: 40, boxPlace: 120 };

async function choices(rq: Rq): Promise<{ id: string; name: string }[]> {
  const reach = await reachOf(rq.app.db, actorOf(rq), "feedback.answer", rq.now);
  return unitChoices(rq.app.db, actorOf(rq), reach, { on: vietnamDay(rq.now) });
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const units = await choices(rq);
  const today = vietnamDay(rq.now);
  const own = ownUnits(
    actorOf(rq),
    units.map((one) => one.id),
  )[0];
  const unit = own ? await findUnit(rq.app.db, own, today) : undefined;
  return html(
    TakeView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      feedback: pick(rq.lang, feedbackVi, feedbackEn),
      conduct: pick(rq.lang, conductVi, conductEn).form,
      lang: rq.lang,
      units,
      categories: await offeredCategories(rq.app.db, rq.now),
      typed: {
        unitId: own ?? units[0]?.id ?? "",
        calledNumber: unit?.phone ?? "",
        ...typedDay("calledOn", today),
        ...typedDay("boxOpenedOn", today),
        ...typed,
      },
      errors,
    }),
    { status },
  );
}

export const takePage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

/** What belongs to the way it came; undefined where something of it is wrong. */
function readSource(rq: Rq, source: TakenSource | undefined, errors: FormErrors): Omit<Intake, "takenByName"> {
  const { typed, dayOf } = typedForm(rq);
  const today = vietnamDay(rq.now);
  const none = { calledNumber: null, calledAt: null, slipNumber: null, boxOpenedOn: null, boxPlace: null };
  if (source === "phone") {
    const number = (typed.calledNumber ?? "").replace(/[\s.()-]/g, "");
    if (!/^\+?\d{3,15}$/.test(number)) errors.calledNumber = "calledNumber";
    const day = dayOf("calledOn");
    if (!day || day > today) errors.calledOn = "calledOn";
    const hour = readHour(typed.calledHour ?? "");
    const at = hour && day ? new Date(`${day}T${hour}:00+07:00`) : null;
    if (!at || (day && day <= today && at > rq.now)) errors.calledHour = "calledHour";
    return { ...none, calledNumber: number, calledAt: at };
  }
  if (source === "box") {
    const slip = cleanText(typed.slipNumber ?? "").replace(/\n/g, " ");
    const place = cleanText(typed.boxPlace ?? "").replace(/\n/g, " ");
    if (slip === "" || [...slip].length > LIMITS.slip) errors.slipNumber = "slipNumber";
    if (place === "" || [...place].length > LIMITS.boxPlace) errors.boxPlace = "boxPlace";
    const day = dayOf("boxOpenedOn");
    if (!day || day > today) errors.boxOpenedOn = "boxOpenedOn";
    return { ...none, slipNumber: slip, boxOpenedOn: day ?? null, boxPlace: place };
  }
  return none;
}

export async function sendTakenPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const source = TAKEN_SOURCES.find((one) => one === typed.source);
  if (!source) errors.source = "sourceMissing";
  const intake = readSource(rq, source, errors);
  const form = parseForm(AskForm, rq.body);
  if (!form.ok) Object.assign(errors, form.errors);
  const kind = QUESTION_KINDS.find((one) => one === typed.kind);
  if (!kind) errors.kind = "kindMissing";
  const actor = actorOf(rq);
  if (!form.ok) return show(rq, typed, errors, 422);
  const { value } = form;
  if (!value.body) errors.body = "bodyMissing";
  if (value.category && !(await offeredCategories(rq.app.db, rq.now)).some((one) => one.code === value.category))
    errors.category = "categoryUnknown";
  if (!value.unitId || !(await mayAt(rq.app.db, actor, "feedback.answer", value.unitId, rq.now)))
    errors.unitId = "unitMissing";
  const { slipNumber, boxOpenedOn, boxPlace } = intake;
  if (slipNumber && boxOpenedOn && boxPlace && Object.keys(errors).length === 0)
    if (await findSlip(rq.app.db, { slipNumber, boxOpenedOn, boxPlace })) errors.slipNumber = "slipTwice";
  if (Object.keys(errors).length > 0 || !source) return show(rq, typed, errors, 422);
  const { name, phone, email, address } = value;
  const contact: Contact | null = name || phone || email || address ? { name, phone, email, address } : null;
  const received = receivedAs(kind as QuestionKind, contact);
  const conduct = conductIn(value, await offeredCategories(rq.app.db, rq.now));
  const asked = await transaction(rq.app.db, (tx) =>
    askQuestion(tx, rq.app.config.secretKey, {
      unitId: value.unitId as string,
      kind: received,
      body: value.body,
      contact,
      pagePath: null,
      source,
      category: value.category || null,
      place: value.place,
      ...(conduct ? { conduct } : {}),
      taken: { by: actor, ...intake },
      at: rq.now,
    }),
  );
  // Whoever wrote it down cannot open it again either: the code is on this answer alone.
  if (conduct)
    return showReceipt(rq, { code: asked.code, dueOn: asked.dueOn, kind: received }, { isConfidential: true });
  return seeOther(`/can-bo/phan-anh/${asked.id}/bien-nhan${received === kind ? "" : "?gopy=1"}`);
}

interface Received {
  code: string;
  dueOn: string;
  kind: QuestionKind;
  id?: string;
}

function showReceipt(rq: Rq, received: Received, more: { isComment?: boolean; isConfidential?: boolean }): Reply {
  const site = rq.app.config.http.publicUrl.replace(/^https?:\/\//, "");
  return html(
    ReceiptView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      kind: pick(rq.lang, feedbackVi, feedbackEn).kinds[received.kind],
      id: received.id ?? null,
      code: received.code,
      due: formatDate(received.dueOn),
      site,
      isComment: more.isComment ?? false,
      confidential: more.isConfidential ? pick(rq.lang, conductVi, conductEn).take.receipt : null,
    }),
    { headers: { "cache-control": "no-store" } },
  );
}

/** The code in large letters, to be read out, or printed and handed over. */
export async function receiptPage(rq: Rq): Promise<Reply> {
  const question = await loadQuestion(rq, "feedback.answer");
  return showReceipt(rq, question, { isComment: rq.query.gopy === "1" && question.kind === "comment" });
}
