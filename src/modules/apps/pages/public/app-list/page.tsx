import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { listApps } from "../../../apps.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { PublicAppListView } from "./view.tsx";

/** More would be no directory any more; officers see all of theirs by page. */
export const MOST_APPS = 200;

export async function publicAppListPage(rq: Rq): Promise<Reply> {
  return html(
    PublicAppListView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en).public,
      apps: await listApps(rq.app.db, {}, MOST_APPS),
    }),
  );
}
