import { z } from "zod";
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
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../../../accounts/index.ts";
import { findHomeUnit } from "../../../../organisations/index.ts";
import { getTaskLabel } from "../../../../plans/index.ts";
import { listLedgerEntries } from "../../../../publishing/index.ts";
import { bulletinRefusal } from "../../../bulletin.policy.ts";
import { findBulletin, listEvents } from "../../../bulletin.store.ts";
import { BULLETIN_LIMITS, type Bulletin, type BulletinAct, issueSlug } from "../../../bulletin.ts";
import { BulletinRefused, BulletinUnknown } from "../../../bulletins.errors.ts";
import { issueMail } from "../../../issue-mail.ts";
import { issuePdf } from "../../../issue-pdf.ts";
import { type IssueView, loadIssue } from "../../../issue-view.ts";
import {
  approveBulletin,
  correctBulletin,
  recallBulletin,
  returnBulletin,
  submitBulletin,
  withdrawBulletin,
} from "../../../keep-bulletin.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { BulletinMailView, BulletinRecordView } from "./view.tsx";

const ACTS = ["edit", "submit", "recall", "return", "approve", "correct", "withdraw"] as const;

/** @throws BulletinUnknown also for issues of units the person may not look at */
export async function visibleBulletin(rq: Rq): Promise<Bulletin> {
  const id = z.uuid().safeParse(rq.params.id);
  const bulletin = id.success ? await findBulletin(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "content.read", rq.now);
  if (!bulletin || !reach.includes(bulletin.unitId)) throw new BulletinUnknown();
  return bulletin;
}

async function working(rq: Rq, bulletin: Bulletin): Promise<IssueView> {
  const home = await findHomeUnit(rq.app.db, vietnamDay(rq.now));
  return loadIssue(rq.app.db, bulletin, {
    number: bulletin.workingVersion,
    homeUnitId: home?.id ?? null,
    publicUrl: rq.app.config.http.publicUrl,
    lang: rq.lang,
    now: rq.now,
  });
}

export interface Posted {
  form: "return" | "withdraw" | "other";
  typed: Typed;
  errors: FormErrors;
}

async function show(rq: Rq, bulletin: Bulletin, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const issue = await working(rq, bulletin);
  const refusals = new Map<BulletinAct, Awaited<ReturnType<typeof bulletinRefusal>>>();
  for (const act of ACTS)
    refusals.set(act, await bulletinRefusal(db, actorOf(rq), act, bulletin, issue.version, rq.now));
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof words.record.done]).safeParse(rq.query.xong);
  return html(
    BulletinRecordView({
      ctx: rq.app.view(rq),
      words,
      issue,
      refusals,
      maySend: await mayAt(db, actorOf(rq), "messages.write", bulletin.unitId, rq.now),
      task: bulletin.taskId ? await getTaskLabel(db, bulletin.taskId) : null,
      deliveries: await listLedgerEntries(db, { recordKind: "bulletin", recordId: bulletin.id }, 50),
      events: await listEvents(db, bulletin.id),
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

export async function bulletinRecordPage(rq: Rq): Promise<Reply> {
  return show(rq, await visibleBulletin(rq), null);
}

async function run(
  rq: Rq,
  work: { posted?: Posted; done: keyof typeof vi.record.done; act(tx: Tx, bulletinId: string): Promise<void> },
): Promise<Reply> {
  const bulletin = await visibleBulletin(rq);
  const posted = work.posted ?? { form: "other", typed: {}, errors: {} };
  if (Object.keys(posted.errors).length > 0) return show(rq, bulletin, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => work.act(tx, bulletin.id));
  } catch (error) {
    if (!(error instanceof BulletinRefused)) throw error;
    const field = posted.form === "other" ? "acts" : `note-${posted.form}`;
    return show(rq, bulletin, { ...posted, errors: { [field]: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
  return seeOther(`/can-bo/ban-tin/${bulletin.id}?xong=${work.done}`);
}

type Act = (tx: Tx, rq: Rq, bulletinId: string) => Promise<void>;
const plainAct =
  (done: keyof typeof vi.record.done, act: Act) =>
  (rq: Rq): Promise<Reply> =>
    run(rq, { done, act: (tx, bulletinId) => act(tx, rq, bulletinId) });

export const submitBulletinPage = plainAct("submitted", (tx, rq, bulletinId) =>
  submitBulletin(tx, actorOf(rq), { bulletinId, at: rq.now }),
);
export const recallBulletinPage = plainAct("recalled", (tx, rq, bulletinId) =>
  recallBulletin(tx, actorOf(rq), { bulletinId, at: rq.now }),
);
export const approveBulletinPage = plainAct("approved", (tx, rq, bulletinId) =>
  approveBulletin(tx, actorOf(rq), { bulletinId, at: rq.now }),
);
export const correctBulletinPage = plainAct("correcting", (tx, rq, bulletinId) =>
  correctBulletin(tx, actorOf(rq), { bulletinId, at: rq.now }),
);

function withReason(
  rq: Rq,
  form: "return" | "withdraw",
  act: (tx: Tx, bulletinId: string, reason: string) => Promise<void>,
): Promise<Reply> {
  const { typed } = typedForm(rq);
  const errors: FormErrors = isText(typed.note, BULLETIN_LIMITS.note)
    ? {}
    : { [`note-${form}`]: pick(rq.lang, vi, en).errors.note };
  return run(rq, {
    posted: { form, typed, errors },
    done: form === "return" ? "returned" : "withdrawn",
    act: (tx, bulletinId) => act(tx, bulletinId, typed.note ?? ""),
  });
}

export const returnBulletinPage = (rq: Rq): Promise<Reply> =>
  withReason(rq, "return", (tx, bulletinId, reason) =>
    returnBulletin(tx, actorOf(rq), { bulletinId, reason, at: rq.now }),
  );
export const withdrawBulletinPage = (rq: Rq): Promise<Reply> =>
  withReason(rq, "withdraw", (tx, bulletinId, reason) =>
    withdrawBulletin(tx, actorOf(rq), { bulletinId, reason, at: rq.now }),
  );

/** The working version as it will be printed. */
export async function bulletinPdfPage(rq: Rq): Promise<Reply> {
  const bulletin = await visibleBulletin(rq);
  const pdf = await issuePdf(rq.app, await working(rq, bulletin));
  return download(pdf, "application/pdf", `${issueSlug(bulletin)}.pdf`, true);
}

/** The working version as a letter, to be looked at and copied. */
export async function bulletinMailPage(rq: Rq): Promise<Reply> {
  const bulletin = await visibleBulletin(rq);
  const mail = issueMail(await working(rq, bulletin), rq.app.config.http.publicUrl);
  return html(BulletinMailView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), bulletin, mail }));
}

export async function bulletinMailFile(rq: Rq): Promise<Reply> {
  const bulletin = await visibleBulletin(rq);
  const mail = issueMail(await working(rq, bulletin), rq.app.config.http.publicUrl);
  return download(Buffer.from(mail.html), "application/octet-stream", `${issueSlug(bulletin)}.html`);
}
