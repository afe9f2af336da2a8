import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { countJobs, listJobs, retryJob } from "../../../../../platform/jobs/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { recordAct } from "../../../../audit/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { JobsView } from "./view.tsx";

const PAGE_SIZE = 50;
const Query = z.object({
  tinhtrang: z.enum(["waiting", "running", "done", "failed"]).optional().catch(undefined),
  truoc: z.coerce.number().int().positive().optional().catch(undefined),
});

export async function jobsPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const rows = await listJobs(rq.app.db, query.tinhtrang ? { state: query.tinhtrang } : {}, PAGE_SIZE + 1, query.truoc);
  return html(
    JobsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      state: query.tinhtrang ?? null,
      counts: await countJobs(rq.app.db),
      rows: rows.slice(0, PAGE_SIZE),
      next: rows.length > PAGE_SIZE ? (rows[PAGE_SIZE - 1]?.id ?? null) : null,
      retried: rq.query.xong === "1",
    }),
  );
}

export async function retryJobPage(rq: Rq): Promise<Reply> {
  const id = z.coerce.number().int().positive().safeParse(rq.params.id);
  if (!id.success) throw notFound();
  const done = await transaction(rq.app.db, async (tx) => {
    const queued = await retryJob(tx, id.data);
    if (queued)
      await recordAct(tx, actorOf(rq), {
        act: "job.retry",
        subjectKind: "job",
        subjectId: String(id.data),
        at: rq.now,
      });
    return queued;
  });
  if (!done) throw notFound();
  return seeOther("/can-bo/viec-nen?xong=1");
}
