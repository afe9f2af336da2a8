import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { unitsWithBudgets } from "../../../../budgets/index.ts";
import { gather, listPublicIssues, periodOfMonth } from "../../../../bulletins/index.ts";
import { workingCalendarFor } from "../../../../calendar/index.ts";
import { listPublicItems, shownPicks } from "../../../../content/index.ts";
import { listPublicEvents } from "../../../../events/index.ts";
import { headsOn } from "../../../../heads/index.ts";
import {
  ancestors,
  findUnit,
  listUnitsUnder,
  movedFromSentence,
  siteOf,
  subtreeIds,
  unitNames,
} from "../../../../organisations/index.ts";
import { camerasOn } from "../../../../premises/index.ts";
import { spokespersonsOn } from "../../../../press/index.ts";
import { listPublicProblems } from "../../../../problems/index.ts";
import { listPublicPolls } from "../../../../surveys/index.ts";
import { listHomeTasks } from "../../../home-task.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { openState } from "../../../opening-hours.ts";
import { HomeView } from "./view.tsx";

/** What a home page has room for; the rest is behind each block's link. */
const NEWS = 3;
const CHANGES = 4;
const PROBLEMS = 3;
const EVENTS = 3;

/** Home of the installation's own unit at `/`, of every other unit at `/{unit}`. */
export async function homePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const unit = site.unitId ? await findUnit(db, site.unitId, today) : undefined;
  const above = unit ? (await ancestors(db, unit.id, today)).map((one) => one.id).reverse() : [];
  const below = unit ? await subtreeIds(db, unit.id, today) : [];
  const items = unit ? await listPublicItems(db, site.slug ? { unitIds: below } : {}, NEWS) : [];
  const month = today.slice(0, 7);
  const base = site.slug ? `/${site.slug}` : "";
  const scope = { unitId: site.unitId, kind: site.kind, base, lang: rq.lang, now: rq.now };
  const changed = unit
    ? await gather(db, scope, periodOfMonth(month), CHANGES, ["procedures", "fees", "documents", "hours"])
    : [];
  const communes =
    unit?.kind === "province" ? (await listUnitsUnder(db, unit.id, today)).filter((one) => one.kind === "commune") : [];
  return html(
    HomeView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      unit: unit ?? null,
      base,
      moved: await movedFromSentence(rq),
      tasks: unit ? await listHomeTasks(db, [unit.id, ...above]) : [],
      items,
      unitNames: await unitNames(
        db,
        items.map((item) => item.unitId),
        today,
      ),
      open: unit?.openingHours
        ? openState(unit.openingHours, today, await workingCalendarFor(db, unit.id, rq.now))
        : null,
      communes,
      today,
      month: `${month.slice(5)}/${month.slice(0, 4)}`,
      // A little of each kind, so that many changes of one do not hide the others.
      changes: fewOfEach(changed.map((one) => one.happenings)),
      issue: unit ? ((await listPublicIssues(db, { unitId: unit.id }, 1))[0] ?? null) : null,
      picks: unit ? await shownPicks(rq.app, unit.id, rq.now) : [],
      events: await listPublicEvents(
        db,
        { unitIds: site.slug ? below : undefined, from: today, standing: true },
        EVENTS,
      ),
      polls: await listPublicPolls(db, { unitIds: below, today }, 1),
      problems: await listPublicProblems(db, { unitIds: below, state: "open" }, { limit: PROBLEMS, offset: 0 }),
      spokespersons: unit ? await spokespersonsOn(db, [unit.id], today) : [],
      hasBudgets: unit ? (await unitsWithBudgets(db, [unit.id])).length > 0 : false,
      hasCameras: unit ? (await camerasOn(db, [unit.id], today, 1)).length > 0 : false,
      head: unit ? ((await headsOn(db, [unit.id], today)).get(unit.id) ?? null) : null,
    }),
  );
}

function fewOfEach<T>(kinds: readonly (readonly T[])[]): T[] {
  const rounds = Array.from({ length: CHANGES }, (_, at) => kinds.flatMap((one) => one.slice(at, at + 1)));
  return rounds.flat().slice(0, CHANGES);
}
