import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, type Permission, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { listItems, urgentToDecide } from "../../../../content/index.ts";
import { headsOn } from "../../../../heads/index.ts";
import { listUnitChoices, subtreeIds } from "../../../../organisations/index.ts";
import {
  inspectionsToConclude,
  listObstaclesForToday,
  loadHeadBoard,
  meetingsForToday,
  plansToIssue,
  reportsToSign,
} from "../../../../plans/index.ts";
import { problemsForToday } from "../../../../problems/index.ts";
import { countProposalsForToday } from "../../../../proposals/index.ts";
import { listRecognitions } from "../../../../recognitions/index.ts";
import { targetsForBoard } from "../../../../targets/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { BoardView, type Decision } from "./view.tsx";

const SHOWN = 10;

/** One page for who leads: what was promised, what is proven, what is late since when, what waits for a decision. */
export async function boardPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const leads = unitsWhere(actor, "board.read");
  const choices = await listUnitChoices(db, leads, today);
  const asked = z.uuid().safeParse(rq.query.donvi);
  const unit = choices.find((one) => one.id === asked.data) ?? choices.find((one) => one.id === leads[0]) ?? choices[0];
  const words = pick(rq.lang, vi, en);
  if (!unit) return html(BoardView({ ctx: rq.app.view(rq), words, choices, unit: null, today }));
  const below = new Set(await subtreeIds(db, unit.id, today));
  const within = async (permission: Permission): Promise<string[]> =>
    holds(actor, permission) ? (await reachOf(db, actor, permission, rq.now)).filter((id) => below.has(id)) : [];
  const [approveIn, tellIn, checkIn] = await Promise.all([
    within("content.approve"),
    within("problems.approve"),
    within("recognitions.check"),
  ]);
  const issueIn = unitsWhere(actor, "plans.issue").filter((id) => below.has(id));
  const answerIn = unitsWhere(actor, "obstacles.answer").filter((id) => below.has(id));
  const [
    board,
    items,
    problems,
    reports,
    inspections,
    toIssue,
    obstacles,
    recognitions,
    meetings,
    heads,
    targets,
    changes,
    urgent,
  ] = await Promise.all([
    loadHeadBoard(db, unit.id, today),
    approveIn.length > 0 ? listItems(db, { unitIds: approveIn, state: "submitted" }, SHOWN + 5) : [],
    problemsForToday(db, { approveIn: tellIn, writeIn: [] }, { id: actor.id, today }, SHOWN),
    reportsToSign(db, { unitIds: issueIn, actorId: actor.id }, SHOWN, rq.lang),
    inspectionsToConclude(db, actor, below, rq.now),
    plansToIssue(db, issueIn, today),
    listObstaclesForToday(db, { answerIn, reportIn: [] }, SHOWN),
    checkIn.length > 0 ? listRecognitions(db, { reach: checkIn, state: "proposed" }, SHOWN) : [],
    meetingsForToday(db, { personId: actor.id, unitIds: [unit.id] }, today),
    headsOn(db, [unit.id], today),
    targetsForBoard(db, unit.id, today, rq.lang),
    countProposalsForToday(db, actor, rq.now),
    urgentToDecide(db, approveIn, actor.id, rq.now, SHOWN),
  ]);
  // One's own texts wait for somebody else.
  const decisions: Decision[] = [
    ...urgent.map((one) => ({
      href: `/can-bo/tin-bai/${one.itemId}`,
      text: one.title,
      kind: one.dueAt <= rq.now ? words.kinds.urgentLate(formatDateTime(one.dueAt)) : words.kinds.urgent,
    })),
    ...reports.map((one) => ({
      href: `/can-bo/bao-cao/${one.id}`,
      text: one.title,
      kind: words.kinds.report[one.need],
    })),
    ...inspections.slice(0, SHOWN).map((one) => ({
      href: `/can-bo/kiem-tra/${one.id}`,
      text: words.inspectionOf(one.unitName, one.plannedOn),
      kind: words.kinds.inspection,
    })),
    ...items
      .filter((item) => item.writtenBy !== actor.id)
      .map((item) => ({ href: `/can-bo/tin-bai/${item.id}`, text: item.title, kind: words.kinds.item })),
    ...(changes.waiting > 0
      ? [{ href: "/can-bo/cho-duyet", text: words.changes(changes.waiting), kind: words.kinds.change }]
      : []),
    ...problems.map((one) => ({ href: `/can-bo/van-de/${one.id}`, text: one.title, kind: words.kinds.problem })),
    ...toIssue.flatMap((one) =>
      one.draftId === null
        ? []
        : [{ href: `/can-bo/ke-hoach/${one.draftId}`, text: words.planOf(one.unit, one.year), kind: words.kinds.plan }],
    ),
  ];
  return html(
    BoardView({
      ctx: rq.app.view(rq),
      words,
      choices,
      unit,
      today,
      head: heads.get(unit.id) ?? null,
      board,
      decisions,
      obstacles: obstacles.toAnswer,
      recognitions,
      meetings,
      targets,
    }),
  );
}
