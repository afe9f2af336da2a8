import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices } from "../../../../organisations/index.ts";
import type { EvidenceFile } from "../../../evidence/evidence.ts";
import { keepFiles, openFiles, sealFiles } from "../../../evidence/evidence-form.ts";
import { en as evidenceEn } from "../../../evidence/messages.en.ts";
import { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import { en } from "../../../obstacles/messages.en.ts";
import { vi } from "../../../obstacles/messages.vi.ts";
import { OBSTACLE_KINDS, OBSTACLE_LIMITS } from "../../../obstacles/obstacle.ts";
import { ObstacleRefused } from "../../../obstacles/obstacles.errors.ts";
import { reportObstacle } from "../../../obstacles/report-obstacle.ts";
import type { PlanTask } from "../../../plan.ts";
import { listAssignments } from "../../../plans.store.ts";
import { withFormerUnits } from "../../../unit-tasks.ts";
import { visibleTask } from "../plan-access.ts";
import { ObstacleNewView } from "./view.tsx";

export interface ObstacleTyped {
  unitId: string;
  kind: string;
  text: string;
  ask: string;
  day: string;
  month: string;
  year: string;
  files: EvidenceFile[];
}

/** The task of the address, and the units for which this person may report: of a task, those that hold it. */
async function stageOf(
  rq: Rq,
  taskId: unknown,
): Promise<{ task: PlanTask | null; units: { id: string; name: string }[] }> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const mine = await withFormerUnits(db, await reachOf(db, actorOf(rq), "plans.declare", rq.now), today);
  const given = z.uuid().safeParse(taskId);
  const task = given.success ? (await visibleTask(rq, given.data)).task : null;
  const holders = task && new Set((await listAssignments(db, { taskIds: [task.id] })).map((one) => one.unitId));
  const units = holders ? mine.filter((id) => holders.has(id)) : mine;
  return { task, units: await listUnitChoices(db, units, today) };
}

async function show(
  rq: Rq,
  taskId: unknown,
  given: ObstacleTyped | null,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { task, units } = await stageOf(rq, taskId);
  const asked = units.find((unit) => unit.id === rq.query.donvi) ?? (units.length === 1 ? units[0] : undefined);
  const typed = given ?? {
    unitId: asked?.id ?? "",
    kind: "",
    text: "",
    ask: "",
    day: "",
    month: "",
    year: "",
    files: [],
  };
  return html(
    ObstacleNewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      task,
      units,
      typed,
      sealed: sealFiles(rq, typed.files),
      errors,
    }),
    { status },
  );
}

export const obstacleNewPage = (rq: Rq): Promise<Reply> => show(rq, rq.query.nhiemvu, null, {});

export async function reportObstaclePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof body[name] === "string" ? nfc(body[name] as string).trim() : "");
  const { task, units } = await stageOf(rq, text("nhiemvu"));
  const errors: FormErrors = {};
  const typed: ObstacleTyped = {
    unitId: text("unitId"),
    kind: text("kind"),
    text: text("text"),
    ask: text("ask"),
    day: text("since-day"),
    month: text("since-month"),
    year: text("since-year"),
    files: await keepFiles(rq, "file", openFiles(rq, text("daGiu")), errors, pick(rq.lang, evidenceVi, evidenceEn)),
  };
  const said = words.errors;
  const kind = OBSTACLE_KINDS.find((one) => one === typed.kind);
  const sinceOn = parseVietnameseDate(`${typed.day}/${typed.month}/${typed.year}`);
  if (!units.some((unit) => unit.id === typed.unitId)) errors.unitId = said.unitId;
  if (!kind) errors.kind = said.kind;
  if (typed.text === "") errors.text = said.text;
  else if ([...typed.text].length > OBSTACLE_LIMITS.text) errors.text = said.textLong;
  if (typed.ask === "") errors.ask = said.ask;
  else if ([...typed.ask].length > OBSTACLE_LIMITS.ask) errors.ask = said.askLong;
  for (const name of ["text", "ask"] as const) if (!typed[name].isWellFormed()) errors[name] = said.loneMarks;
  if (sinceOn === null) errors.since = said.since;
  else if (sinceOn > vietnamDay(rq.now)) errors.since = words.refusals["in-the-future"];
  if (!kind || sinceOn === null || Object.keys(errors).length > 0) return show(rq, task?.id, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      reportObstacle(tx, actorOf(rq), {
        unitId: typed.unitId,
        taskId: task?.id ?? null,
        kind,
        text: typed.text,
        ask: typed.ask,
        sinceOn,
        files: typed.files,
        answerDays: rq.app.config.obstacleDays,
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/kho-khan/${id}?xong=bao`);
  } catch (error) {
    if (!(error instanceof ObstacleRefused)) throw error;
    return show(rq, task?.id, typed, { unitId: words.refusals[error.code] }, 409);
  }
}
