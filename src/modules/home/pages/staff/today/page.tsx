import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, type Permission, personIdOf, unitsWhere } from "../../../../accounts/index.ts";
import { briefingsForToday } from "../../../../briefings/index.ts";
import { broadcastsForToday } from "../../../../broadcasting/index.ts";
import { bulletinsForToday } from "../../../../bulletins/index.ts";
import { missingCalendarYear } from "../../../../calendar/index.ts";
import { commentsForToday } from "../../../../comments/index.ts";
import { consultationsForToday } from "../../../../consultations/index.ts";
import { countReviews, listItems, urgentToDecide } from "../../../../content/index.ts";
import { countSheetsToMark } from "../../../../contests/index.ts";
import { ratingsForToday } from "../../../../counter-ratings/index.ts";
import { quietForToday } from "../../../../coverage/index.ts";
import { dossiersForToday, syncForToday } from "../../../../dossiers/index.ts";
import { honoursForToday } from "../../../../emulation/index.ts";
import { eventsForToday } from "../../../../events/index.ts";
import {
  answersToReview,
  conductForToday,
  listQuestions,
  listStuckOutside,
  publicationsForToday,
  remarksForToday,
  waitingForToday,
} from "../../../../feedback/index.ts";
import { scoringForToday } from "../../../../indices/index.ts";
import { initiativesForToday } from "../../../../initiatives/index.ts";
import { listBrokenJourneys } from "../../../../journeys/index.ts";
import { runsForToday } from "../../../../messaging/index.ts";
import { misunderstandingsForToday } from "../../../../misunderstandings/index.ts";
import { usesForToday } from "../../../../old-versions/index.ts";
import { subtreeIds } from "../../../../organisations/index.ts";
import { moneyForToday } from "../../../../payments/index.ts";
import {
  listObstaclesForToday,
  listOpenAssignments,
  meetingsForToday,
  plansToIssue,
  reportsForToday,
  reportsToTake,
  requestsForToday,
} from "../../../../plans/index.ts";
import { postsForToday } from "../../../../posts/index.ts";
import { footageForToday } from "../../../../premises/index.ts";
import { followUpsForToday, inquiriesForToday } from "../../../../press/index.ts";
import { problemsForToday } from "../../../../problems/index.ts";
import { countProposalsForToday } from "../../../../proposals/index.ts";
import { dutiesForToday } from "../../../../publication-duties/index.ts";
import { listPapersForToday } from "../../../../publishing/index.ts";
import { satisfactionTargets } from "../../../../targets/index.ts";
import { trainingForToday } from "../../../../training/index.ts";
import { usabilityTestsForToday } from "../../../../usability-tests/index.ts";
import { visualsForToday } from "../../../../visual-works/index.ts";
import { waitsForToday } from "../../../../waiting-room/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { TodayView } from "./view.tsx";

const SHOWN = 8;

/** What is mine today, what is late, what waits for my approval, what came back; each row with its next act. */
export async function todayPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const reach = async (permission: Permission): Promise<string[]> =>
    holds(actor, permission) ? subtreeIds(db, unitsWhere(actor, permission), today) : [];
  /** Tasks are done by the units a person stands in, not by everything below them. */
  const ownUnits = unitsWhere(actor, "plans.declare");
  const [approveIn, tellIn, editIn, answerIn] = await Promise.all([
    reach("content.approve"),
    reach("problems.approve"),
    reach("content.edit"),
    reach("feedback.answer"),
  ]);
  const [
    tasks,
    reviews,
    urgent,
    submitted,
    returned,
    questions,
    conduct,
    overdue,
    papers,
    obstacles,
    requests,
    duties,
    reports,
    toTake,
    toIssue,
    problems,
    journeys,
    calendarMissing,
    meetings,
    proposals,
    visuals,
    briefings,
    training,
    bulletins,
    sheetsToMark,
    events,
    runs,
    posts,
    unsynced,
    comments,
    publications,
    answersAgain,
    quiet,
    oldUses,
    broadcasts,
    waits,
    ratings,
    initiatives,
    honours,
    scoring,
    inquiries,
    footage,
    pressPieces,
    dossiers,
    money,
    misunderstandings,
    supervision,
    outside,
    consultations,
    usability,
  ] = await Promise.all([
    ownUnits.length > 0 ? listOpenAssignments(db, ownUnits, SHOWN, today) : [],
    // Items of the units the person writes for; those below have people of their own.
    countReviews(db, unitsWhere(actor, "content.edit"), rq.now),
    urgentToDecide(db, approveIn, actor.id, rq.now, SHOWN),
    approveIn.length > 0 ? listItems(db, { unitIds: approveIn, state: "submitted" }, SHOWN + 5) : [],
    editIn.length > 0 ? listItems(db, { unitIds: editIn, state: "returned", authorId: actor.id }, SHOWN) : [],
    answerIn.length > 0 ? listQuestions(db, { unitIds: answerIn, state: "received" }, SHOWN) : [],
    conductForToday(rq.app, actor, rq.now),
    waitingForToday(db, unitsWhere(actor, "feedback.verify"), rq.now, SHOWN),
    // What hangs on the boards of the person's own units; those below have people of their own.
    listPapersForToday(rq.app, unitsWhere(actor, "publishing.print"), today, rq.lang),
    listObstaclesForToday(db, { answerIn: unitsWhere(actor, "obstacles.answer"), reportIn: ownUnits }, SHOWN),
    requestsForToday(db, ownUnits, SHOWN, today),
    dutiesForToday(db, unitsWhere(actor, "duties.record"), today, SHOWN),
    reportsForToday(db, { writesIn: ownUnits, sumsUpIn: unitsWhere(actor, "plans.edit") }, SHOWN, today, rq.lang),
    reportsToTake(db, unitsWhere(actor, "plans.assign"), SHOWN, rq.lang),
    plansToIssue(db, unitsWhere(actor, "plans.edit"), today),
    problemsForToday(
      db,
      { approveIn: tellIn, writeIn: unitsWhere(actor, "problems.write") },
      { id: actor.id, today },
      SHOWN,
    ),
    holds(actor, "journeys.edit") ? listBrokenJourneys(db, today, SHOWN) : [],
    holds(actor, "calendar.edit") ? missingCalendarYear(db, rq.now) : null,
    meetingsForToday(db, { personId: actor.id, unitIds: ownUnits }, today),
    countProposalsForToday(db, actor, rq.now),
    visualsForToday(
      db,
      { approveIn: await reach("visuals.approve"), writeIn: unitsWhere(actor, "visuals.write") },
      { id: actor.id, today },
      SHOWN,
    ),
    briefingsForToday(db, actor, rq.now, SHOWN),
    trainingForToday(db, actor, rq.now, SHOWN),
    bulletinsForToday(db, { approveIn, writeIn: unitsWhere(actor, "content.edit") }, actor.id, SHOWN),
    countSheetsToMark(db, actor),
    eventsForToday(
      db,
      { approveIn: await reach("events.approve"), writeIn: unitsWhere(actor, "events.write") },
      { id: actor.id, today },
      SHOWN,
    ),
    runsForToday(db, await reach("messages.approve"), actor.id, SHOWN),
    postsForToday(db, unitsWhere(actor, "posts.write"), {
      unitIds: await reach("posts.broadcast"),
      personId: actor.id,
    }),
    syncForToday(db, unitsWhere(actor, "dossiers.handle")),
    commentsForToday(db, unitsWhere(actor, "comments.moderate"), SHOWN),
    publicationsForToday(db, await reach("feedback.publish"), actor.id, SHOWN),
    answersToReview(rq.app, await reach("feedback.answer"), SHOWN),
    quietForToday(db, unitsWhere(actor, "plans.edit"), today, SHOWN),
    usesForToday(db, unitsWhere(actor, "oldVersions.close"), SHOWN),
    broadcastsForToday(
      db,
      { keepIn: unitsWhere(actor, "broadcasting.declare"), confirmIn: await reach("broadcasting.confirm") },
      { id: actor.id, now: rq.now },
      SHOWN,
    ),
    waitsForToday(db, unitsWhere(actor, "queue.read"), rq.now, SHOWN),
    ratingsForToday(
      db,
      {
        decideIn: await reach("ratings.decide"),
        keepIn: unitsWhere(actor, "ratings.devices"),
        promised: () => satisfactionTargets(db, today),
      },
      rq.now,
      SHOWN,
    ),
    initiativesForToday(
      db,
      {
        checkIn: await reach("recognitions.check"),
        writeIn: unitsWhere(actor, "recognitions.propose"),
        personId: actor.id,
        now: rq.now,
      },
      SHOWN,
    ),
    honoursForToday(db, await reach("recognitions.check")),
    scoringForToday(
      db,
      {
        fillIn: unitsWhere(actor, "scoring.fill"),
        appraiseIn: unitsWhere(actor, "scoring.appraise"),
        approveIn: unitsWhere(actor, "scoring.approve"),
        personId: actor.id,
        today,
      },
      SHOWN,
    ),
    inquiriesForToday(
      db,
      {
        answerIn: unitsWhere(actor, "press.answer"),
        approveIn: await reach("press.approve"),
        personId: actor.id,
        today,
      },
      SHOWN,
    ),
    footageForToday(
      db,
      {
        decideIn: await reach("footage.decide"),
        handIn: unitsWhere(actor, "footage.enter"),
        personId: actor.id,
      },
      SHOWN,
    ),
    followUpsForToday(
      db,
      {
        answerIn: unitsWhere(actor, "press.answer"),
        approveIn: await reach("press.approve"),
        personId: actor.id,
        today,
      },
      SHOWN,
    ),
    dossiersForToday(
      db,
      { handleIn: unitsWhere(actor, "dossiers.handle"), receiveIn: unitsWhere(actor, "dossiers.receive") },
      rq.now,
      SHOWN,
    ),
    moneyForToday(db, { reconcileIn: await reach("payments.reconcile"), collectorId: actor.id }, rq.now),
    misunderstandingsForToday(db, actor, rq.now, SHOWN),
    remarksForToday(db, actor, rq.now, SHOWN),
    listStuckOutside(db, unitsWhere(actor, "feedback.answer"), SHOWN),
    consultationsForToday(
      db,
      { approveIn: await reach("consultations.approve"), writeIn: unitsWhere(actor, "consultations.write") },
      { id: actor.id, today },
      SHOWN,
    ),
    usabilityTestsForToday(db, await reach("usability.approve"), { id: personIdOf(actor), today }, SHOWN),
  ]);
  return html(
    TodayView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      name: actor.name,
      today,
      soon: shift(today, 7),
      tasks,
      now: rq.now,
      reviews,
      urgent,
      // One's own texts wait for somebody else.
      submitted: submitted.filter((item) => item.writtenBy !== actor.id).slice(0, SHOWN),
      returned,
      questions,
      conduct,
      overdue,
      requests,
      obstacles,
      duties,
      reports,
      toTake,
      toIssue: toIssue.slice(0, SHOWN),
      problems,
      visuals,
      papers: papers.slice(0, SHOWN),
      journeys,
      calendarMissing,
      meetings,
      proposals,
      briefings,
      training,
      bulletins,
      sheetsToMark,
      events,
      runs,
      posts,
      unsynced,
      quiet,
      oldUses,
      comments,
      supervision,
      outside,
      consultations,
      usability,
      publications,
      answersAgain,
      broadcasts,
      waits,
      ratings,
      initiatives,
      honours,
      scoring,
      misunderstandings,
      inquiries,
      footage,
      pressPieces,
      dossiers,
      money,
      mayPlan: holds(actor, "plans.edit"),
      mayWrite: holds(actor, "content.edit"),
    }),
  );
}
