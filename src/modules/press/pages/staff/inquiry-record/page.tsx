import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { open } from "../../../../../platform/crypto/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
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
import { actorOf, listPeopleHoldingIn, mayAt } from "../../../../accounts/index.ts";
import { ancestors, listUnitsOfKind, unitNames } from "../../../../organisations/index.ts";
import { listKitsById, listPublicKits } from "../../../../plans/index.ts";
import {
  approveAnswer,
  inquiryRefusal,
  returnAnswer,
  revealReporter,
  takeInquiry,
  writeAnswer,
} from "../../../inquiries/act-on-inquiry.ts";
import { type InquiryRefusal, InquiryRefused, InquiryUnknown } from "../../../inquiries/inquiries.errors.ts";
import {
  findInquiry,
  listInquiryEvents,
  listInquiryFiles,
  listInquiryKitIds,
} from "../../../inquiries/inquiries.store.ts";
import { INQUIRY_LIMITS, type Inquiry, maskReporter, type Reporter } from "../../../inquiries/inquiry.ts";
import { en } from "../../../inquiries/messages.en.ts";
import { vi } from "../../../inquiries/messages.vi.ts";
import { readFiles } from "../../../inquiries/read-inquiry.ts";
import { REPORTER_PURPOSE } from "../../../inquiries/send-inquiry.ts";
import { listPieces } from "../../../pieces/pieces.store.ts";
import { nameOfSpokesperson } from "../../../spokespersons/spokesperson.ts";
import { spokespersonsOn } from "../../../spokespersons/spokespersons.store.ts";
import { InquiryRecordView } from "./view.tsx";

const ACTS = ["take", "write", "return", "approve"] as const;
const KITS_OFFERED = 50;

async function visible(rq: Rq): Promise<Inquiry> {
  const id = z.uuid().safeParse(rq.params.inquiry);
  const inquiry = id.success ? await findInquiry(rq.app.db, id.data) : undefined;
  if (!inquiry || !(await mayAt(rq.app.db, actorOf(rq), "press.read", inquiry.unitId, rq.now)))
    throw new InquiryUnknown();
  return inquiry;
}

interface Shown {
  typed: Typed;
  /** Of the form of the answer: which kits are ticked. */
  kitIds?: readonly string[];
  errors: FormErrors;
  revealed?: Reporter | null;
}

async function show(rq: Rq, { typed, kitIds, errors, revealed }: Shown, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const inquiry = await visible(rq);
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const refusals = new Map<(typeof ACTS)[number], InquiryRefusal | null>();
  for (const act of ACTS) refusals.set(act, await inquiryRefusal(db, actor, act, inquiry, rq.now));
  const above = (await ancestors(db, inquiry.unitId, today)).map((one) => one.id);
  const reporter = inquiry.contactSealed
    ? (JSON.parse(open(config.secretKey, REPORTER_PURPOSE, inquiry.id, inquiry.contactSealed)) as Reporter)
    : null;
  const events = await listInquiryEvents(db, inquiry.id);
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof vi.record.done]).safeParse(rq.query.xong);
  const chosen = kitIds ?? (await listInquiryKitIds(db, inquiry.id));
  const offered = await listPublicKits(db, KITS_OFFERED, rq.now);
  const known = await listKitsById(db, chosen, rq.now);
  return html(
    InquiryRecordView({
      ctx: rq.app.view(rq),
      words,
      inquiry,
      unit: (await unitNames(db, [inquiry.unitId], today)).get(inquiry.unitId) ?? "",
      today,
      actorId: actor.id,
      refusals,
      people: await listPeopleHoldingIn(db, "press.answer", [inquiry.unitId, ...above], today),
      outlets: inquiry.outletUnitId === null ? await listUnitsOfKind(db, "press", today) : [],
      speakers: (await spokespersonsOn(db, [inquiry.unitId], today)).map(nameOfSpokesperson),
      kits: [...known, ...offered.filter((kit) => !known.some((one) => one.id === kit.id))],
      kitIds: chosen,
      files: await listInquiryFiles(db, inquiry.id),
      remark: inquiry.state === "taken" ? (events.find((one) => one.act === "return")?.note ?? null) : null,
      reporter: revealed ?? (reporter && maskReporter(reporter)),
      isRevealed: Boolean(revealed),
      pieces: await listPieces(db, { inquiryId: inquiry.id }, 50),
      events,
      typed: {
        asWhat: inquiry.isRefusal === null ? "" : inquiry.isRefusal ? "refuse" : "answer",
        answer: inquiry.answer ?? "",
        refusalBasis: inquiry.refusalBasis ?? "",
        basedOn: String(inquiry.version),
        ...typed,
      },
      errors,
      done: done.success && Object.keys(errors).length === 0 ? done.data : null,
    }),
    { status },
  );
}

export const inquiryRecordPage = (rq: Rq): Promise<Reply> => show(rq, { typed: {}, errors: {} });

const numberIn = (text: string | undefined): number => z.coerce.number().int().safeParse(text).data ?? 0;

/** What was refused is told at the field it is about, with everything typed still there. */
async function tryAct(
  rq: Rq,
  shown: Omit<Shown, "errors">,
  field: string,
  work: () => Promise<void>,
  told: keyof typeof vi.record.done,
): Promise<Reply> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof InquiryRefused) || error.code === "no-right-here") throw error;
    return show(rq, { ...shown, errors: { [field]: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
  return seeOther(`/can-bo/bao-chi/${rq.params.inquiry}?xong=${told}`);
}

export async function takeInquiryPage(rq: Rq): Promise<Reply> {
  const inquiry = await visible(rq);
  const { typed } = typedForm(rq);
  const words = pick(rq.lang, vi, en);
  const person = z.uuid().safeParse(typed.personId);
  if (!person.success) return show(rq, { typed, errors: { personId: words.errors.personId } }, 422);
  const above = (await ancestors(rq.app.db, inquiry.unitId, vietnamDay(rq.now))).map((one) => one.id);
  const people = await listPeopleHoldingIn(rq.app.db, "press.answer", [inquiry.unitId, ...above], vietnamDay(rq.now));
  if (!people.some((one) => one.id === person.data))
    return show(rq, { typed, errors: { personId: words.errors.personId } }, 422);
  const outlets = await listUnitsOfKind(rq.app.db, "press", vietnamDay(rq.now));
  const outletUnitId = outlets.find((one) => one.id === typed.outletUnitId)?.id ?? null;
  return tryAct(
    rq,
    { typed },
    "personId",
    () =>
      transaction(rq.app.db, (tx) =>
        takeInquiry(tx, actorOf(rq), { inquiryId: inquiry.id, personId: person.data, outletUnitId, at: rq.now }),
      ),
    "giao",
  );
}

export async function writeAnswerPage(rq: Rq): Promise<Reply> {
  const inquiry = await visible(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const raw = (rq.body as Record<string, unknown> | undefined)?.kitIds;
  const kitIds = z
    .array(z.uuid())
    .max(INQUIRY_LIMITS.kits)
    .catch([])
    .parse(Array.isArray(raw) ? raw : raw ? [raw] : []);
  const errors: FormErrors = {};
  if (typed.asWhat !== "answer" && typed.asWhat !== "refuse") errors.asWhat = words.errors.asWhat;
  if (!isText(typed.answer, INQUIRY_LIMITS.answer)) errors.answer = words.errors.answer;
  const isRefusal = typed.asWhat === "refuse";
  if (isRefusal && !isText(typed.refusalBasis, INQUIRY_LIMITS.basis)) errors.refusalBasis = words.errors.refusalBasis;
  const { files, error } = await readFiles(rq, "tep", words);
  if (error) errors.tep = error;
  if (Object.keys(errors).length > 0) return show(rq, { typed, kitIds, errors }, 422);
  const before = typed.giuTep === "1" && files.length === 0 ? await listInquiryFiles(rq.app.db, inquiry.id) : files;
  return tryAct(
    rq,
    { typed, kitIds },
    "answer",
    () =>
      transaction(rq.app.db, (tx) =>
        writeAnswer(tx, actorOf(rq), {
          inquiryId: inquiry.id,
          basedOn: numberIn(typed.basedOn),
          isRefusal,
          answer: typed.answer ?? "",
          refusalBasis: typed.refusalBasis || null,
          kitIds,
          files: before,
          at: rq.now,
        }),
      ),
    "trinh",
  );
}

export async function approveAnswerPage(rq: Rq): Promise<Reply> {
  const inquiry = await visible(rq);
  const { typed } = typedForm(rq);
  const speakers = (await spokespersonsOn(rq.app.db, [inquiry.unitId], vietnamDay(rq.now))).map(nameOfSpokesperson);
  return tryAct(
    rq,
    { typed },
    "spokenBy",
    () =>
      transaction(rq.app.db, (tx) =>
        approveAnswer(tx, actorOf(rq), {
          inquiryId: inquiry.id,
          basedOn: numberIn(typed.basedOn),
          spokenBy: speakers.find((one) => one === typed.spokenBy) ?? null,
          at: rq.now,
        }),
      ),
    "duyet",
  );
}

export async function returnAnswerPage(rq: Rq): Promise<Reply> {
  const inquiry = await visible(rq);
  const { typed } = typedForm(rq);
  const { note = "" } = typed;
  if (!isText(note, INQUIRY_LIMITS.note))
    return show(rq, { typed: { note }, errors: { note: pick(rq.lang, vi, en).errors.note } }, 422);
  return tryAct(
    rq,
    { typed: { note } },
    "note",
    () => transaction(rq.app.db, (tx) => returnAnswer(tx, actorOf(rq), { inquiryId: inquiry.id, note, at: rq.now })),
    "tra-lai",
  );
}

export async function revealReporterPage(rq: Rq): Promise<Reply> {
  const inquiry = await visible(rq);
  const { reason = "" } = typedForm(rq).typed;
  if (!isText(reason, INQUIRY_LIMITS.note))
    return show(rq, { typed: { reason }, errors: { reason: pick(rq.lang, vi, en).errors.note } }, 422);
  const revealed = await transaction(rq.app.db, (tx) =>
    revealReporter(tx, actorOf(rq), rq.app.config.secretKey, { inquiryId: inquiry.id, reason, at: rq.now }),
  );
  return show(rq, { typed: {}, errors: {}, revealed });
}

export async function inquiryFile(rq: Rq): Promise<Reply> {
  const inquiry = await visible(rq);
  const file = (await listInquiryFiles(rq.app.db, inquiry.id)).find((one) => one.fileKey === rq.params.file);
  if (!file) throw notFound();
  return download(await rq.app.files.get(file.fileKey), file.contentType, file.name);
}
