import { z } from "zod";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { listProcedureNames } from "../../../../procedures/index.ts";
import { AppUnknown } from "../../../apps.errors.ts";
import { findApp } from "../../../apps.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { PublicAppView, WithdrawnAppView } from "./view.tsx";

/** One app with where to get it; withdrawn, its address says so and why. */
export async function publicAppPage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.id);
  const app = id.success ? await findApp(rq.app.db, id.data) : undefined;
  if (!app) throw new AppUnknown();
  const ctx = rq.app.view(rq, await siteOf(rq));
  const words = pick(rq.lang, vi, en);
  if (app.withdrawnReason !== null)
    return html(WithdrawnAppView({ ctx, words, app, reason: app.withdrawnReason }), { status: 410 });
  const procedures = await listProcedureNames(rq.app.db, app.procedureCodes, rq.now);
  return html(PublicAppView({ ctx, words, app, procedures }));
}
