import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import {
  checkRecognition,
  keepConsent,
  publishRecognition,
  recognise,
  returnRecognition,
  withdrawRecognition,
} from "../../../keep-recognition.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { mayKeepConsent, recognitionRefusal } from "../../../recognition.policy.ts";
import { RECOGNITION_LIMITS, type Recognition, type RecognitionAct } from "../../../recognition.ts";
import { type RecognitionRefusal, RecognitionRefused, RecognitionUnknown } from "../../../recognitions.errors.ts";
import { listRecognitionSteps, listRecognitions, listSources } from "../../../recognitions.store.ts";
import { RecognitionRecordView } from "./view.tsx";

const ACTS = ["change", "check", "return", "recognise", "publish", "withdraw"] as const;

export type RecognitionForm = Exclude<RecognitionAct, "change"> | "consent";

export interface Posted {
  form: RecognitionForm;
  typed: Typed;
  errors: FormErrors;
}

/** The recognition of the address, for whose reading reaches its unit. */
export async function visibleRecognition(rq: Rq): Promise<Recognition> {
  const id = z.uuid().safeParse(rq.params.id);
  const reach = await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now);
  const [row] = id.success ? await listRecognitions(rq.app.db, { id: id.data, reach }, 1) : [];
  if (!row) throw new RecognitionUnknown();
  return row;
}

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const recognition = await visibleRecognition(rq);
  const words = pick(rq.lang, vi, en);
  const refusals = new Map<RecognitionAct, RecognitionRefusal | null>();
  for (const act of ACTS) refusals.set(act, await recognitionRefusal(db, actor, act, recognition, rq.now));
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof words.record.done]).safeParse(rq.query.xong);
  const names = await unitNames(db, [recognition.unitId], vietnamDay(rq.now));
  return html(
    RecognitionRecordView({
      ctx: rq.app.view(rq),
      words,
      recognition,
      unit: names.get(recognition.unitId) ?? "",
      sources: await listSources(db, [recognition.id]),
      steps: await listRecognitionSteps(db, recognition.id),
      refusals,
      mayConsent: recognition.personName !== null && (await mayKeepConsent(db, actor, recognition.unitId, rq.now)),
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

export const recognitionRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

async function run(
  rq: Rq,
  posted: Posted,
  work: { field: string; told: keyof typeof vi.record.done; act(tx: Tx, recognitionId: string): Promise<void> },
): Promise<Reply> {
  const recognition = await visibleRecognition(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => work.act(tx, recognition.id));
  } catch (error) {
    if (!(error instanceof RecognitionRefused)) throw error;
    return show(rq, { ...posted, errors: { [work.field]: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
  return seeOther(`/can-bo/ghi-nhan/${recognition.id}?xong=${work.told}`);
}

const NOTED = {
  check: { told: "kiem-tra", work: checkRecognition },
  return: { told: "tra-lai", work: returnRecognition },
  withdraw: { told: "rut", work: withdrawRecognition },
} as const;

/** Acts that ask for a few words of whoever does them. */
function noted(rq: Rq, form: keyof typeof NOTED): Promise<Reply> {
  const { typed } = typedForm(rq);
  const { told, work } = NOTED[form];
  const field = `note-${form}`;
  const isGiven = isText(typed.note, RECOGNITION_LIMITS.note);
  const errors: FormErrors = isGiven ? {} : { [field]: pick(rq.lang, vi, en).errors.note };
  return run(
    rq,
    { form, typed, errors },
    {
      field,
      told,
      act: (tx, recognitionId) => work(tx, actorOf(rq), { recognitionId, note: typed.note ?? "", at: rq.now }),
    },
  );
}

export const checkRecognitionPage = (rq: Rq): Promise<Reply> => noted(rq, "check");
export const returnRecognitionPage = (rq: Rq): Promise<Reply> => noted(rq, "return");
export const withdrawRecognitionPage = (rq: Rq): Promise<Reply> => noted(rq, "withdraw");

export const publishRecognitionPage = (rq: Rq): Promise<Reply> =>
  run(
    rq,
    { form: "publish", typed: {}, errors: {} },
    {
      field: "publish",
      told: "cong-bo",
      act: (tx, recognitionId) => publishRecognition(tx, actorOf(rq), { recognitionId, note: null, at: rq.now }),
    },
  );

export async function recognisePage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const decisionOn = dayOf("decisionOn");
  if (!fits(typed.award, RECOGNITION_LIMITS.award)) errors.award = said.award;
  if (!isText(typed.decisionNumber, RECOGNITION_LIMITS.number)) errors.decisionNumber = said.decisionNumber;
  if (!isText(typed.decisionIssuer, RECOGNITION_LIMITS.issuer)) errors.decisionIssuer = said.issuer;
  if (!decisionOn) errors.decisionOn = said.decisionOn;
  return run(
    rq,
    { form: "recognise", typed, errors },
    {
      field: "decisionOn",
      told: "cong-nhan",
      act: (tx, recognitionId) =>
        recognise(tx, actorOf(rq), {
          recognitionId,
          award: typed.award || null,
          decisionNumber: typed.decisionNumber ?? "",
          decisionOn: decisionOn ?? "",
          decisionIssuer: typed.decisionIssuer ?? "",
          at: rq.now,
        }),
    },
  );
}

export async function keepConsentPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const on = dayOf("on");
  const consent = typed.consent === "given" || typed.consent === "withdrawn" ? typed.consent : null;
  if (!consent) errors.consent = said.consent;
  if (!on) errors.on = said.decisionOn;
  if (!isText(typed.how, RECOGNITION_LIMITS.note)) errors.how = said.how;
  return run(
    rq,
    { form: "consent", typed, errors },
    {
      field: "on",
      told: "dong-y",
      act: (tx, recognitionId) =>
        keepConsent(tx, actorOf(rq), {
          recognitionId,
          consent: consent ?? "withdrawn",
          on: on ?? "",
          how: typed.how ?? "",
          at: rq.now,
        }),
    },
  );
}
