import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, type Permission, searchPeople, unitsWhere } from "../../../../accounts/index.ts";
import { listItems } from "../../../../content/index.ts";
import { searchDossiers } from "../../../../dossiers/index.ts";
import { listQuestions } from "../../../../feedback/index.ts";
import { listJourneys } from "../../../../journeys/index.ts";
import { searchUnits, subtreeIds } from "../../../../organisations/index.ts";
import { searchPlans, searchTasks } from "../../../../plans/index.ts";
import { searchProcedures } from "../../../../procedures/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { type FoundThing, SearchView } from "./view.tsx";

const EACH = 8;

/** One box over everything this person may see; every kind asks its own module, within the person's reach. */
export async function searchPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const q = typeof rq.query.q === "string" ? nfc(rq.query.q).slice(0, 200) : "";
  const words = pick(rq.lang, vi, en);
  const reach = async (permission: Permission): Promise<string[] | null> =>
    holds(actor, permission) ? subtreeIds(db, unitsWhere(actor, permission), today) : null;
  const [plansIn, contentIn, feedbackIn] = await Promise.all([
    reach("plans.read"),
    reach("content.read"),
    reach("feedback.read"),
  ]);
  const found: FoundThing[] = [];
  if (q) {
    const [plans, tasks, items, procedures, journeys, questions, units, people, dossiers] = await Promise.all([
      plansIn ? searchPlans(db, plansIn, q, EACH) : [],
      plansIn ? searchTasks(db, plansIn, q, EACH) : [],
      contentIn ? listItems(db, { unitIds: contentIn, words: q }, EACH) : [],
      searchProcedures(rq.app, q, EACH),
      holds(actor, "journeys.read") ? listJourneys(db, { words: q }, EACH) : [],
      feedbackIn ? listQuestions(db, { unitIds: feedbackIn, words: q }, EACH) : [],
      searchUnits(db, q, today, EACH),
      searchPeople(db, actor, q, rq.now, EACH),
      searchDossiers(rq.app, actor, q, rq.now, EACH),
    ]);
    for (const one of dossiers)
      found.push({ kind: "dossier", href: `/can-bo/ho-so/${one.code}`, title: one.procedureName, note: one.code });
    for (const one of plans)
      found.push({ kind: "plan", href: `/can-bo/ke-hoach/${one.id}`, title: one.title, note: one.number ?? "" });
    for (const one of tasks)
      found.push({ kind: "task", href: `/can-bo/ke-hoach/nhiem-vu/${one.taskId}`, title: one.text });
    for (const one of items) found.push({ kind: "item", href: `/can-bo/tin-bai/${one.id}`, title: one.title });
    for (const one of procedures)
      found.push({ kind: "procedure", href: `/can-bo/thu-tuc/${one.code}`, title: one.name, note: one.code });
    for (const one of journeys) found.push({ kind: "journey", href: `/can-bo/tinh-huong/${one.id}`, title: one.title });
    for (const one of questions)
      found.push({
        kind: "question",
        href: `/can-bo/phan-anh/${one.id}`,
        title: one.body.replace(/\s+/g, " ").slice(0, 140),
      });
    for (const one of units) found.push({ kind: "unit", href: `/can-bo/to-chuc/${one.id}`, title: one.name });
    for (const one of people)
      found.push({ kind: "person", href: `/can-bo/nguoi-dung/${one.id}`, title: one.name, note: one.title ?? "" });
  }
  return html(SearchView({ ctx: rq.app.view(rq), words, q, found }));
}
