import { z } from "zod";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { forResidents, tellChanges } from "../../../change-words.ts";
import { compareVersions } from "../../../compare-versions.ts";
import { resolveVersions } from "../../../find-procedures.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { ProcedureCompareView } from "./view.tsx";

const Query = z.object({ tu: z.string().optional().catch(undefined), den: z.string().optional().catch(undefined) });

export async function procedureComparePage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const words = pick(rq.lang, vi, en);
  const { from, to } = await resolveVersions(rq.app.db, rq.params.code ?? "", query.tu, query.den);
  const changes = forResidents(tellChanges(compareVersions(from.record, to.record), words));
  return html(ProcedureCompareView({ ctx: rq.app.view(rq), words, from, to, changes }));
}
