import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, notFound, type Reply, type Rq, seeOther, typedForm } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { findQuiz, listAttempts } from "../../../../quizzes/index.ts";
import { acknowledgeBriefing } from "../../../acknowledge.ts";
import { dueFor, dueIn, holdsOn, periodOf } from "../../../briefing.ts";
import { BriefingRefused, BriefingUnknown } from "../../../briefings.errors.ts";
import { listStream } from "../../../briefings.store.ts";
import { subjectOf } from "../../../check.ts";
import { loadBriefing } from "../../../load-briefing.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listReadingsOf } from "../../../readings.store.ts";
import { STREAM } from "../../addresses.ts";
import { sendFile } from "../../files.ts";
import { BriefingView } from "./view.tsx";

async function show(rq: Rq, error: string | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const { briefing, versions, current, me, isForMe, isOurs, overseen } = await loadBriefing(rq);
  // What was never out is looked at where it is written.
  if (!current) return seeOther(`${STREAM}/${briefing.id}/theo-doi`);
  const period = periodOf(briefing.kind, today);
  const readings = await listReadingsOf(db, briefing.id, actor.id);
  const reading = readings.find((one) => one.version === current.number && one.period === period) ?? null;
  const older = readings.find((one) => one.version < current.number);
  const due = dueIn(briefing.kind, current.dueOn, today);
  const [next] = me && reading ? await listStream(db, me, { view: "unread" }, today, { limit: 1, offset: 0 }) : [];
  const quiz = await findQuiz(db, subjectOf(briefing));
  const attempts = quiz ? await listAttempts(db, quiz.id, actor.id) : [];
  const hasPassed = attempts.some((one) => one.passed && one.subjectVersion === current.number);
  return html(
    BriefingView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      briefing,
      current,
      unit: (await unitNames(db, [briefing.unitId], today)).get(briefing.unitId) ?? "",
      today,
      dueOn: me ? dueFor(due, me.since) : due,
      isForMe,
      holds: holdsOn(briefing, current, today),
      reading,
      // Compared with the last words the person said they had read.
      before: older && !reading ? (versions.find((one) => one.number === older.version) ?? null) : null,
      lastYear: !reading && period > 0 ? (readings.find((one) => one.period < period)?.period ?? null) : null,
      mayFollow: isOurs || overseen.counts.length > 0,
      next: next ? { id: next.id, title: next.title } : null,
      check: isForMe && (quiz?.isOpen || hasPassed) ? { hasPassed } : null,
      isDone: rq.query.xong === "doc" && reading !== null,
      error,
    }),
    { status },
  );
}

export const briefingPage = (rq: Rq): Promise<Reply> => show(rq, null);

export async function acknowledgePage(rq: Rq): Promise<Reply> {
  const actor = actorOf(rq);
  const { briefing } = await loadBriefing(rq);
  const version = Number(typedForm(rq).typed.version);
  try {
    // A program that acts for somebody has not read for them.
    if (actor.sessionId === null) throw new BriefingRefused("not-in-person");
    await transaction(rq.app.db, (tx) =>
      acknowledgeBriefing(tx, actor, { briefingId: briefing.id, version, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof BriefingRefused)) throw error;
    return show(rq, pick(rq.lang, vi, en).refusals[error.code], 409);
  }
  return seeOther(`${STREAM}/${briefing.id}?xong=doc`);
}

/** Files of what is out, for its readers; of what is in hand, for those who look after it. */
export async function briefingFilePage(rq: Rq): Promise<Reply> {
  const { versions, current, isOurs } = await loadBriefing(rq);
  const from = isOurs ? versions : current ? [current] : [];
  const file = from.flatMap((one) => one.attachments).find((one) => one.id === rq.params.file);
  if (!file) throw isOurs || current ? notFound("file-not-found") : new BriefingUnknown();
  return sendFile(rq, file);
}
