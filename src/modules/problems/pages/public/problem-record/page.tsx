import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { topicNames } from "../../../../topics/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { ProblemUnknown } from "../../../problems.errors.ts";
import { listProblems, listUpdates } from "../../../problems.store.ts";
import { PublicProblemView, WithdrawnView } from "./view.tsx";

/** What was said stays at its address, with every day ever promised; withdrawn, the address says so and why. */
export async function publicProblemPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const id = z.uuid().safeParse(rq.params.id);
  const [problem] = id.success ? await listProblems(db, { id: id.data }, 1) : [];
  if (!problem || problem.publishedAt === null) throw new ProblemUnknown();
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const ctx = rq.app.view(rq, await siteOf(rq));
  const unit = (await unitNames(db, [problem.unitId], today)).get(problem.unitId) ?? "";
  if (problem.state === "withdrawn") return html(WithdrawnView({ ctx, words, unit, problem }), { status: 410 });
  const updates = (await listUpdates(db, problem.id)).filter((one) => one.state === "approved");
  return html(PublicProblemView({ ctx, words, unit, problem, topics: topicNames(rq.lang), updates, today }));
}
