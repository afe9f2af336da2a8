import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
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
import { actorOf } from "../../../accounts/index.ts";
import { workingCalendarFor } from "../../../calendar/index.ts";
import { findHomeUnit, matchUnitByName, type Unit } from "../../../organisations/index.ts";
import { en as conductEn } from "../../confidential/messages.en.ts";
import { vi as conductVi } from "../../confidential/messages.vi.ts";
import { HandlingRefused } from "../../feedback.errors.ts";
import { findQuestion, type Question } from "../../feedback.store.ts";
import { guideMessage } from "../../intake/guide-message.ts";
import { en as intakeEn } from "../../intake/messages.en.ts";
import { vi as intakeVi } from "../../intake/messages.vi.ts";
import { loadQuestion } from "../../load-question.ts";
import { sendOutside } from "../../outside/carry-outside.ts";
import { en as outsideEn } from "../../outside/messages.en.ts";
import { vi as outsideVi } from "../../outside/messages.vi.ts";
import { bodiesInUse } from "../../outside/on-the-record.tsx";
import { OUTSIDE_LIMITS } from "../../outside/outside.ts";
import { isOtherDoor, LIMITS } from "../../question.ts";
import {
  extendMessage,
  forwardMessage,
  joinMessage,
  refuseMessage,
  splitMessage,
  TRANSFER_WITHIN,
  transferMessage,
} from "../handle-message.ts";
import { listDuplicates, listJoined } from "../handling.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { proposeUnits, wordsOf } from "../propose-units.ts";
import { HandleView } from "./handle-view.tsx";

const MOST = { to: 200, address: 300 };

export async function showHandling(
  rq: Rq,
  typed: Typed,
  errors: FormErrors,
  status = 200,
  choices: readonly Unit[] = [],
): Promise<Reply> {
  const { db } = rq.app;
  const question = await loadQuestion(rq, "feedback.answer");
  const calendar = await workingCalendarFor(db, question.unitId, rq.now);
  const isOpen = question.state === "received" && question.joinedTo === null;
  return html(
    HandleView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      intake: pick(rq.lang, intakeVi, intakeEn),
      conduct: pick(rq.lang, conductVi, conductEn),
      question,
      first: question.joinedTo ? ((await findQuestion(db, question.joinedTo)) ?? null) : null,
      joined: await listJoined(db, question.id),
      proposed: isOpen ? await proposeUnits(db, question, rq.now) : [],
      choices,
      duplicates: isOpen ? await listDuplicates(db, { ...question, words: wordsOf(question) }) : [],
      bodies: isOpen ? await bodiesInUse(db) : [],
      transferBy: calendar.addWorkingDays(vietnamDay(question.receivedAt), TRANSFER_WITHIN),
      today: vietnamDay(rq.now),
      typed,
      errors,
    }),
    { status },
  );
}

export const handlePage = (rq: Rq): Promise<Reply> => showHandling(rq, {}, {});

interface Checked {
  errors: FormErrors;
  choices?: readonly Unit[];
}

/** One act: its fields are looked at, then it is done; what it refuses stands at its first field. */
async function act(
  rq: Rq,
  field: string,
  check: (form: { typed: Typed; dayOf(name: string): string | null | undefined }) => Checked | Promise<Checked>,
  run: (tx: Tx, question: Question, typed: Typed) => Promise<void>,
  done: string,
): Promise<Reply> {
  const question = await loadQuestion(rq, "feedback.answer");
  const form = typedForm(rq);
  const { errors, choices } = await check(form);
  if (Object.keys(errors).length > 0) return showHandling(rq, form.typed, errors, 422, choices);
  try {
    await transaction(rq.app.db, (tx) => run(tx, question, form.typed));
  } catch (error) {
    if (!(error instanceof HandlingRefused)) throw error;
    return showHandling(rq, form.typed, { [field]: pick(rq.lang, vi, en).refusals[error.code] }, 409);
  }
  return seeOther(`/can-bo/phan-anh/${question.id}?xu-ly=${done}`);
}

const said = (rq: Rq) => pick(rq.lang, vi, en).errors;

const reasonFault = (rq: Rq, typed: Typed, field: string): FormErrors =>
  isText(cleanText(typed[field] ?? ""), LIMITS.note) ? {} : { [field]: said(rq).reason };

/** The unit a transfer goes to: one that was proposed, or one by its name of today or before. */
async function readUnit(rq: Rq, typed: Typed): Promise<Checked & { unitId: string | null }> {
  if (typed.toUnit && typed.toUnit !== "other") return { errors: {}, unitId: typed.toUnit };
  const name = (typed.unitName ?? "").slice(0, 200);
  if (name === "") return { errors: { unitName: said(rq).unit }, unitId: null };
  const today = vietnamDay(rq.now);
  const home = await findHomeUnit(rq.app.db, today);
  const matches = home ? await matchUnitByName(rq.app.db, name, today, { within: home.id }) : [];
  const [only, ...more] = matches;
  if (!only) return { errors: { unitName: said(rq).unitUnknown }, unitId: null };
  if (more.length > 0)
    return {
      errors: { toUnit: pick(rq.lang, vi, en).transfer.which },
      choices: matches.slice(0, 10).map((one) => one.unit),
      unitId: null,
    };
  return { errors: {}, unitId: only.unit.id };
}

export async function transferPage(rq: Rq): Promise<Reply> {
  let unitId: string | null = null;
  return act(
    rq,
    "unitName",
    async ({ typed }) => {
      const read = await readUnit(rq, typed);
      unitId = read.unitId;
      return { ...read, errors: { ...read.errors, ...reasonFault(rq, typed, "transferReason") } };
    },
    async (tx, question, typed) => {
      // After it the message may be out of the officer's reach: nothing of it is shown again then.
      await transferMessage(tx, actorOf(rq), {
        questionId: question.id,
        toUnitId: unitId ?? "",
        reason: cleanText(typed.transferReason ?? ""),
        at: rq.now,
      });
    },
    "chuyen",
  ).then((reply) => (reply.status === 303 ? seeOther("/can-bo/phan-anh?xong=chuyen") : reply));
}

export function extendPage(rq: Rq): Promise<Reply> {
  let until = "";
  return act(
    rq,
    "until",
    ({ typed, dayOf }) => {
      const day = dayOf("until");
      until = day ?? "";
      return { errors: { ...(day ? {} : { until: said(rq).until }), ...reasonFault(rq, typed, "extendReason") } };
    },
    (tx, question, typed) =>
      extendMessage(tx, actorOf(rq), {
        questionId: question.id,
        dueOn: until,
        reason: cleanText(typed.extendReason ?? ""),
        at: rq.now,
      }),
    "giahan",
  );
}

export const refusePage = (rq: Rq): Promise<Reply> =>
  act(
    rq,
    "refuseReason",
    ({ typed }) => ({ errors: reasonFault(rq, typed, "refuseReason") }),
    (tx, question, typed) =>
      refuseMessage(tx, actorOf(rq), {
        questionId: question.id,
        reason: cleanText(typed.refuseReason ?? ""),
        at: rq.now,
      }),
    "khongnhan",
  );

export const forwardPage = (rq: Rq): Promise<Reply> =>
  act(
    rq,
    "forwardTo",
    async ({ typed }) => {
      const words = pick(rq.lang, outsideVi, outsideEn).errors;
      const bodies = await bodiesInUse(rq.app.db);
      const goesByNetwork = Boolean(typed.outsideBody);
      const isOurs = bodies.some((one) => one.id === typed.outsideBody);
      return {
        errors: {
          ...(goesByNetwork || isText(typed.forwardTo, MOST.to) ? {} : { forwardTo: said(rq).to }),
          ...(goesByNetwork || isText(typed.forwardAddress, MOST.address) ? {} : { forwardAddress: said(rq).address }),
          ...(goesByNetwork && !isOurs ? { outsideBody: words.body } : {}),
          ...(goesByNetwork && !isText(cleanText(typed.outsideWords ?? ""), OUTSIDE_LIMITS.words)
            ? { outsideWords: words.words }
            : {}),
          ...reasonFault(rq, typed, "forwardReason"),
        },
      };
    },
    async (tx, question, typed) => {
      const body = typed.outsideBody
        ? await sendOutside(tx, {
            questionId: question.id,
            bodyId: typed.outsideBody,
            words: cleanText(typed.outsideWords ?? ""),
            place: question.place,
            at: rq.now,
          })
        : null;
      await forwardMessage(tx, actorOf(rq), {
        questionId: question.id,
        to: body?.name ?? cleanText(typed.forwardTo ?? ""),
        address: body?.contact ?? cleanText(typed.forwardAddress ?? ""),
        reason: cleanText(typed.forwardReason ?? ""),
        at: rq.now,
      });
    },
    "chuyendi",
  );

export const joinPage = (rq: Rq): Promise<Reply> =>
  act(
    rq,
    "with",
    () => ({ errors: {} }),
    (tx, question, typed) => {
      if (!/^[0-9a-f-]{36}$/.test(typed.with ?? "")) throw new HandlingRefused("not-alike");
      return joinMessage(tx, actorOf(rq), { questionId: question.id, withId: typed.with ?? "", at: rq.now });
    },
    "gop",
  );

export const splitPage = (rq: Rq): Promise<Reply> =>
  act(
    rq,
    "with",
    () => ({ errors: {} }),
    (tx, question) => splitMessage(tx, actorOf(rq), { questionId: question.id, at: rq.now }),
    "tach",
  );

export async function guidePage(rq: Rq): Promise<Reply> {
  const question = await loadQuestion(rq, "feedback.answer");
  const words = pick(rq.lang, intakeVi, intakeEn).guide;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const door = typed.door ?? "";
  const reason = cleanText(typed.guideReason ?? "");
  if (!isOtherDoor(door)) errors.door = words.doorMissing;
  if ([...reason].length > LIMITS.note) errors.guideReason = words.reasonLong;
  if (!isOtherDoor(door) || Object.keys(errors).length > 0) return showHandling(rq, typed, errors, 422);
  await transaction(rq.app.db, (tx) =>
    guideMessage(tx, actorOf(rq), { questionId: question.id, door, reason: reason || null, at: rq.now }),
  );
  return seeOther(`/can-bo/phan-anh/${question.id}`);
}
