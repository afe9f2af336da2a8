import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import {
  answerObstacle,
  confirmObstacle,
  obstacleRefusal,
  passObstacleUp,
  reopenObstacle,
  takeBackObstacle,
} from "../../../obstacles/act-on-obstacle.ts";
import { en } from "../../../obstacles/messages.en.ts";
import { vi } from "../../../obstacles/messages.vi.ts";
import { OBSTACLE_LIMITS } from "../../../obstacles/obstacle.ts";
import { ObstacleRefused, ObstacleUnknown } from "../../../obstacles/obstacles.errors.ts";
import {
  type ListedObstacle,
  listObstacleFiles,
  listObstacleSteps,
  listObstacles,
} from "../../../obstacles/obstacles.store.ts";
import { unitAbove } from "../../../obstacles/unit-above.ts";
import { reachOf } from "../../../plan.policy.ts";
import { withFormerUnits } from "../../../unit-tasks.ts";
import { ObstacleRecordView } from "./view.tsx";

export type ObstacleForm = keyof typeof vi.acts;

const FORMS = {
  "tra-loi": { act: "answer", work: answerObstacle, needsNote: true },
  "chuyen-len": { act: "passUp", work: passObstacleUp, needsNote: true },
  "da-xong": { act: "confirm", work: confirmObstacle, needsNote: false },
  "chua-xong": { act: "reopen", work: reopenObstacle, needsNote: true },
  rut: { act: "takeBack", work: takeBackObstacle, needsNote: true },
} as const satisfies Record<ObstacleForm, unknown>;
const NAMES = Object.keys(FORMS) as ObstacleForm[];

/** The obstacle of the address, for those whose units reported it or held it once. */
async function visibleObstacle(rq: Rq): Promise<ListedObstacle> {
  const id = z.uuid().safeParse(rq.params.id);
  if (!id.success) throw new ObstacleUnknown();
  const { db } = rq.app;
  const own = [...(await reachOf(db, actorOf(rq), "plans.read", rq.now))];
  const reach = await withFormerUnits(db, own, vietnamDay(rq.now));
  const [row] = await listObstacles(db, { id: id.data, reach }, 1);
  if (!row) throw new ObstacleUnknown();
  return row;
}

interface Typed {
  form: ObstacleForm;
  note: string;
}

async function show(rq: Rq, typed: Typed | null, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const obstacle = await visibleObstacle(rq);
  const steps = await listObstacleSteps(db, obstacle.id);
  const today = vietnamDay(rq.now);
  const possible: ObstacleForm[] = [];
  for (const name of NAMES)
    if ((await obstacleRefusal(db, actorOf(rq), FORMS[name].act, obstacle, rq.now)) === null) possible.push(name);
  const above = await unitAbove(db, obstacle.heldBy, today);
  const units = [obstacle.unitId, obstacle.heldBy, ...steps.flatMap((step) => step.toUnitId ?? [])];
  const done = z.enum(["bao", ...NAMES]).safeParse(rq.query.xong);
  return html(
    ObstacleRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      obstacle,
      steps,
      files: await listObstacleFiles(db, obstacle.id),
      unitNames: await unitNames(db, [...new Set(units)], today),
      today,
      forms: possible.filter((name) => name !== "chuyen-len" || (above !== null && above !== obstacle.unitId)),
      typed,
      errors,
      done: done.success ? done.data : null,
      mayTell: holds(actorOf(rq), "problems.write"),
    }),
    { status },
  );
}

export const obstacleRecordPage = (rq: Rq): Promise<Reply> => show(rq, null, {});

async function act(rq: Rq, form: ObstacleForm): Promise<Reply> {
  const obstacle = await visibleObstacle(rq);
  const words = pick(rq.lang, vi, en);
  const value = (rq.body as Record<string, unknown>).note;
  const note = typeof value === "string" ? nfc(value).trim() : "";
  const field = `note-${form}`;
  const errors: FormErrors = {};
  if (note === "" && FORMS[form].needsNote) errors[field] = words.errors.note;
  else if ([...note].length > OBSTACLE_LIMITS.note) errors[field] = words.errors.noteLong;
  else if (!note.isWellFormed()) errors[field] = words.errors.loneMarks;
  if (Object.keys(errors).length > 0) return show(rq, { form, note }, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      FORMS[form].work(tx, actorOf(rq), {
        obstacleId: obstacle.id,
        note,
        answerDays: rq.app.config.obstacleDays,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof ObstacleRefused)) throw error;
    return show(rq, { form, note }, { [field]: words.refusals[error.code] }, 409);
  }
  return seeOther(`/can-bo/kho-khan/${obstacle.id}?xong=${form}`);
}

export const answerObstaclePage = (rq: Rq): Promise<Reply> => act(rq, "tra-loi");
export const passObstacleUpPage = (rq: Rq): Promise<Reply> => act(rq, "chuyen-len");
export const confirmObstaclePage = (rq: Rq): Promise<Reply> => act(rq, "da-xong");
export const reopenObstaclePage = (rq: Rq): Promise<Reply> => act(rq, "chua-xong");
export const takeBackObstaclePage = (rq: Rq): Promise<Reply> => act(rq, "rut");

export async function obstacleFile(rq: Rq): Promise<Reply> {
  const obstacle = await visibleObstacle(rq);
  const file = (await listObstacleFiles(rq.app.db, obstacle.id)).find((one) => one.fileKey === rq.params.file);
  if (!file) throw notFound();
  const isShown = file.contentType === "application/pdf" || file.contentType.startsWith("image/");
  return download(await rq.app.files.get(file.fileKey), file.contentType, file.name, isShown);
}
