import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitsAsked } from "../../../../briefings/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { COURSE_LIMITS } from "../../../course.ts";
import { loadCourse } from "../../../load-course.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { countSeats, listNominees } from "../../../seats.store.ts";
import { nominate } from "../../../take-seat.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { TRAINING } from "../../addresses.ts";
import { NominateView } from "./view.tsx";

const Query = z.object({
  donvi: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type NominateQuery = z.infer<typeof Query>;

async function show(rq: Rq, error: string | null, chosen: string[], status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const { course, current, mayRun, nominates } = await loadCourse(rq);
  const unitIds = current && mayRun ? await unitsAsked(db, current, today) : nominates;
  if (!current || unitIds.length === 0) throw new TrainingRefused("no-right-here");
  const query = Query.parse(rq.query);
  const shownUnits = query.donvi ? unitIds.filter((id) => id === query.donvi) : unitIds;
  const { roles } = current;
  const ask = { courseId: course.id, unitIds: shownUnits, roles, today, q: query.q };
  const rows = await listNominees(db, ask, COURSE_LIMITS.nominated + 1);
  return html(
    NominateView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      course,
      query,
      people: rows.slice(0, COURSE_LIMITS.nominated),
      hasMore: rows.length > COURSE_LIMITS.nominated,
      seats: await countSeats(db, course.id),
      capacity: current.capacity,
      units: await listUnitChoices(db, unitIds, today),
      unitNames: await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today),
      done: typeof rq.query.xong === "string" ? rq.query.xong : "",
      chosen,
      error,
    }),
    { status },
  );
}

export const nominatePage = (rq: Rq): Promise<Reply> => show(rq, null, []);

export async function sendPeoplePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { course } = await loadCourse(rq);
  const chosen = [((rq.body ?? {}) as Record<string, unknown>).people]
    .flat()
    .filter((one): one is string => typeof one === "string" && z.uuid().safeParse(one).success);
  if (chosen.length === 0) return show(rq, words.nominate.nobody, [], 422);
  if (chosen.length > COURSE_LIMITS.nominated) return show(rq, words.nominate.tooMany, [], 422);
  try {
    const done = await transaction(rq.app.db, (tx) =>
      nominate(tx, actorOf(rq), { courseId: course.id, personIds: chosen, at: rq.now }),
    );
    return seeOther(`${TRAINING}/${course.id}/cu-nguoi?xong=${done.going}-${done.waiting}`);
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    return show(rq, words.refusals[error.code], chosen, 409);
  }
}
