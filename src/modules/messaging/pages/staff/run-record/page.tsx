import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { approveRun, cancelRun, dropRun, pauseRun, resumeRun, returnRun, submitRun } from "../../../act-on-run.ts";
import { quietUntil } from "../../../engine/quiet-hours.ts";
import { countFallen, countLately, countReasons, countRunLanguages, countRunMessages } from "../../../message.store.ts";
import { MESSAGE_LIMITS, nextRunState, type RunAct } from "../../../message.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { MessagingRefused } from "../../../messaging.errors.ts";
import { listProviders, type Provider } from "../../../provider.store.ts";
import { listMessageLists, type Run } from "../../../run.store.ts";
import { tellLanguages } from "../../../run-languages.ts";
import { countWhom, countWhomByLanguage } from "../../../run-recipients.ts";
import { loadRunSource, sourceOfRun } from "../../../run-source.ts";
import { smsAsSent } from "../../../sms-as-sent.ts";
import { visibleRun } from "../load-run.ts";
import { RunRecordView } from "./view.tsx";

/** Why nothing goes out now of what waits; null where it goes. */
function waitsFor(rq: Rq, run: Run, carriers: readonly Provider[], said: typeof vi.record): string | null {
  if (run.state !== "preparing" && run.state !== "sending") return null;
  if (run.sendAt && run.sendAt > rq.now) return said.waitsForHour(formatDateTime(run.sendAt));
  const quietEnd = run.purpose === "urgent" ? null : quietUntil(run.medium, rq.app.config.quietHours, rq.now);
  if (quietEnd) return said.waitsForMorning(formatDateTime(quietEnd));
  const rests = carriers.map((one) => one.restingUntil).filter((until) => until !== null && until > rq.now);
  return carriers.length > 0 && rests.length === carriers.length ? said.waitsForProvider : null;
}

const MINUTE = 60_000;
/** Too short to tell anything from. */
const FIRST_MS = 5_000;

/** By what ended in the last minute, or since it began or was resumed. */
async function perMinute(rq: Rq, run: Run): Promise<number> {
  const since = Math.max(rq.now.getTime() - MINUTE, run.preparedAt?.getTime() ?? rq.now.getTime());
  const took = rq.now.getTime() - since;
  return took < FIRST_MS ? 0 : ((await countLately(rq.app.db, run.id, new Date(since))) * MINUTE) / took;
}

async function show(rq: Rq, reasons: Record<string, string>, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const run = await visibleRun(rq);
  const words = pick(rq.lang, vi, en);
  const mayWrite = await mayAt(db, actor, "messages.write", run.unitId, rq.now);
  const mayApprove = await mayAt(db, actor, "messages.approve", run.unitId, rq.now);
  const may = (act: RunAct): boolean =>
    nextRunState(run.state, act) !== null && (act === "approve" || act === "return" ? mayApprove : mayWrite);
  const { recipients } = run;
  const list =
    recipients.kind === "list"
      ? (await listMessageLists(db, [run.unitId])).find((one) => one.id === recipients.listId)
      : undefined;
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof words.record.done]).safeParse(rq.query.xong);
  const carriers = (await listProviders(db, run.medium)).filter((one) => one.isOn);
  const asSent = await smsAsSent(db);
  const isOver = run.state === "done" || run.state === "cancelled";
  return html(
    RunRecordView({
      ctx: rq.app.view(rq),
      words,
      run,
      unit: (await unitNames(db, [run.unitId], vietnamDay(rq.now))).get(run.unitId) ?? "",
      listName: list?.name ?? null,
      people: run.approvedAt ? null : await countWhom(db, run, rq.now),
      languages: tellLanguages(
        run.approvedAt ? await countRunLanguages(db, run.id) : await countWhomByLanguage(db, run, rq.now),
        run.texts,
        run.text,
        asSent,
      ),
      asSent: run.medium === "sms" ? asSent(run.text) : run.text,
      counts: await countRunMessages(db, run.id),
      lately: isOver ? 0 : await perMinute(rq, run),
      reasons: await countReasons(db, run.id),
      fallen: await countFallen(db, run.id),
      hasProvider: carriers.length > 0,
      waits: waitsFor(rq, run, carriers, words.record),
      may: {
        submit: may("submit"),
        edit: may("edit"),
        drop: may("drop"),
        approve: may("approve"),
        return: may("return"),
        pause: may("pause"),
        resume: may("resume"),
        cancel: may("cancel"),
      },
      isOwn: run.writtenBy === actor.id,
      typed: reasons,
      errors,
      done: done.success && Object.keys(errors).length === 0 ? done.data : null,
    }),
    { status },
  );
}

export const runRecordPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

type Command = (tx: Tx, runId: string) => Promise<void>;

async function act(rq: Rq, told: keyof typeof vi.record.done | null, command: Command): Promise<Reply> {
  const run = await visibleRun(rq);
  await transaction(rq.app.db, (tx) => command(tx, run.id));
  return seeOther(told ? `/can-bo/gui-tin/${run.id}?xong=${told}` : "/can-bo/gui-tin");
}

const on = (rq: Rq) => (runId: string) => ({ runId, at: rq.now });

/** What it is written from is public still, in the version it was written from. @throws MessagingRefused */
async function requireSource(rq: Rq): Promise<void> {
  const run = await visibleRun(rq);
  const source = await loadRunSource(rq.app, sourceOfRun(run), run.recordId, rq.now);
  if (source.version !== run.recordVersion) throw new MessagingRefused("source-changed");
}

export async function submitRunPage(rq: Rq): Promise<Reply> {
  await requireSource(rq);
  return act(rq, "trinh", (tx, id) => submitRun(tx, actorOf(rq), on(rq)(id)));
}
export async function approveRunPage(rq: Rq): Promise<Reply> {
  await requireSource(rq);
  return act(rq, "duyet", (tx, id) => approveRun(tx, actorOf(rq), on(rq)(id)));
}
export const pauseRunPage = (rq: Rq): Promise<Reply> =>
  act(rq, "tam-dung", (tx, id) => pauseRun(tx, actorOf(rq), on(rq)(id)));
export const resumeRunPage = (rq: Rq): Promise<Reply> =>
  act(rq, "tiep-tuc", (tx, id) => resumeRun(tx, actorOf(rq), on(rq)(id)));
export const dropRunPage = (rq: Rq): Promise<Reply> => act(rq, null, (tx, id) => dropRun(tx, actorOf(rq), on(rq)(id)));

/** Both need a reason, at their own field. */
async function withReason(
  rq: Rq,
  field: "returnReason" | "cancelReason",
  told: keyof typeof vi.record.done,
  command: (tx: Tx, runId: string, reason: string) => Promise<void>,
): Promise<Reply> {
  const { typed } = typedForm(rq);
  const reason = typed[field];
  if (!isText(reason, MESSAGE_LIMITS.reason))
    return show(rq, typed, { [field]: pick(rq.lang, vi, en).errors.reason }, 422);
  return act(rq, told, (tx, id) => command(tx, id, reason));
}

export const returnRunPage = (rq: Rq): Promise<Reply> =>
  withReason(rq, "returnReason", "tra-lai", (tx, id, reason) => returnRun(tx, actorOf(rq), { ...on(rq)(id), reason }));
export const cancelRunPage = (rq: Rq): Promise<Reply> =>
  withReason(rq, "cancelReason", "dung-han", (tx, id, reason) => cancelRun(tx, actorOf(rq), { ...on(rq)(id), reason }));
