import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { listColumns } from "../../../columns.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { PublicColumnListView } from "./view.tsx";

/** A province with all its communes has fewer; officers see all of theirs by page. */
export const MOST_COLUMNS = 500;

/** Open columns of every unit at /chuyen-muc, of one at /{unit}/chuyen-muc. */
export async function publicColumnListPage(rq: Rq): Promise<Reply> {
  const site = await siteOf(rq);
  return html(
    PublicColumnListView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      columns: await listColumns(
        rq.app.db,
        { state: "open", unitIds: site.slug ? [site.unitId] : undefined },
        MOST_COLUMNS,
      ),
    }),
  );
}
