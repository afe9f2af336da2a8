import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, unitsWhere } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { reachOf } from "../../../plan.policy.ts";
import { listTasksOfUnits } from "../../../unit-tasks.ts";
import { TaskListView } from "./view.tsx";

const Query = z.object({
  tinhtrang: z.enum(["done", "late", "due", "open"]).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
});

/** What the units of this person have to do: the units they stand in; those below by the filter. */
export async function taskListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const own = unitsWhere(actor, "plans.read");
  const reach = await reachOf(db, actor, "plans.read", rq.now);
  const everywhere = await listTasksOfUnits(db, [...reach], today);
  const units = [...new Set(everywhere.map((one) => one.unitId))];
  const chosen = query.donvi && units.includes(query.donvi) ? [query.donvi] : units.filter((id) => own.includes(id));
  // Somebody who stands above all who do (a province) sees all of them at first.
  const wanted = chosen.length > 0 ? chosen : units;
  const tasks = everywhere.filter((one) => wanted.includes(one.unitId));
  const declareIn = await reachOf(db, actor, "plans.declare", rq.now);
  const names = await unitNames(db, units, today);
  return html(
    TaskListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      tasks,
      shown: tasks.filter((one) => (query.tinhtrang ? one.state === query.tinhtrang : one.state !== "done")),
      units: [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, "vi")),
      unitNames: names,
      severalUnits: wanted.length > 1,
      mayKeepCalendar: holds(actor, "plans.declare"),
      mayWrite: holds(actor, "content.edit"),
      mayDeclare: (unitId) => declareIn.has(unitId),
    }),
  );
}
